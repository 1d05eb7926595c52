#include "compiler/lower/di_task/emit.h"

#include <charconv>
#include <fmt/format.h>

#include "compiler/lower/codes.h"
#include "compiler/lower/dataworks/document.h"
#include "compiler/lower/missing.h"
#include "compiler/lower/spelled.h"

namespace syncql::lower::di_task {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kBackEnd = "di_task";
constexpr int kIndent = 2;
constexpr int kOneLine = -1;

// The script writes the computing units as a text, the call as a number.
void make_number(Json& value) {
  if (!value.is_string()) return;
  const auto& text = value.get_ref<const std::string&>();
  double number = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  if (error == std::errc() && stop == end) value = number;
}

std::string task_param(const job::Job& job) {
  Json out = Json::object();
  for (const job::Option& option : job.settings) put_spelled(out, option, kBackEnd);
  if (const auto units = out.find("Cu"); units != out.end()) make_number(*units);
  return dataworks::dump(out, kOneLine);
}

void report_parameters(const job::Job& job, Diagnostics& diagnostics) {
  for (const job::Parameter& parameter : job.parameters) {
    Diagnostic report(kNoPlace, fmt::format("a CreateDISyncTask call has no place for the "
                                            "definition of `{}`",
                                            parameter.name));
    report.span = parameter.span;
    report.with_label("not in the artifact")
        .with_help(
            "define it in the task's scheduling settings, or compile with `--emit flowspec`");
    diagnostics.add(std::move(report));
  }
}

}  // namespace

std::string emit(const job::Job& job, Diagnostics& diagnostics) {
  const Json call = {{"TaskType", "DI_OFFLINE"},
                     {"TaskName", job.name},
                     {"TaskContent", dataworks::carried_script(job, diagnostics)},
                     {"TaskParam", task_param(job)}};
  expect_settings(job, "the task",
                  {{"resourceGroup", "'S_res_group_1'"},
                   {"diTask.folder", "'Business Flow/Orders/Data Integration'"}},
                  diagnostics);
  report_parameters(job, diagnostics);
  return dataworks::dump(call, kIndent) + "\n";
}

}  // namespace syncql::lower::di_task
