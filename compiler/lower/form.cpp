#include "compiler/lower/form.h"

#include <algorithm>
#include <array>

namespace syncql::lower {
namespace {

struct Named {
  Form form;
  std::string_view name;
  std::string_view ending;
};

constexpr std::array<Named, 4> kForms = {{
    {Form::Dataworks, "dataworks", ".json"},
    {Form::Flowspec, "flowspec", ".flowspec.json"},
    {Form::DiTask, "di-task", ".di_task.json"},
    {Form::Job, "job", ".job.json"},
}};

}  // namespace

std::vector<std::string> form_names() {
  std::vector<std::string> names;
  names.reserve(kForms.size());
  for (const Named& item : kForms) names.emplace_back(item.name);
  return names;
}

std::optional<Form> form_of(std::string_view name) {
  const auto* const found = std::find_if(kForms.begin(), kForms.end(),
                                         [&](const Named& item) { return item.name == name; });
  if (found == kForms.end()) return std::nullopt;
  return found->form;
}

std::string_view file_ending(Form form) {
  return kForms.at(static_cast<std::size_t>(form)).ending;
}

}  // namespace syncql::lower
