#include "compiler/sema/job_names.h"

#include <fmt/format.h>

#include "compiler/sema/codes.h"

namespace syncql::sema {
namespace {

// Without folder and ending.
std::string_view stem(std::string_view path) {
  if (const std::size_t slash = path.find_last_of('/'); slash != std::string_view::npos) {
    path.remove_prefix(slash + 1);
  }
  return path.substr(0, path.find_last_of('.'));
}

}  // namespace

void JobNames::claim(const ast::Identifier& name, Diagnostics& diagnostics) {
  const auto [earlier, fresh] = taken_.emplace(name.text, name.span);
  if (fresh) return;
  diagnostics.report(kJobNamedTwice, name.span, fmt::format("two jobs are named `{}`", name.text))
      .with_label("named a second time")
      .with_related(earlier->second, "named here");
}

std::string JobNames::make(std::string_view file, std::string_view table, Span place) {
  const std::string base = fmt::format("{}_{}", stem(file), table);
  std::string name = base;
  int& next = next_.try_emplace(base, 2).first->second;
  while (!taken_.emplace(name, place).second) name = fmt::format("{}_{}", base, next++);
  return name;
}

}  // namespace syncql::sema
