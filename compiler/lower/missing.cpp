#include "compiler/lower/missing.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "compiler/lower/codes.h"

namespace syncql::lower {

void expect_settings(const job::Job& job, std::string_view form,
                     const std::vector<NeededSetting>& needed, Diagnostics& diagnostics) {
  std::vector<std::string> names;
  std::vector<std::string> examples;
  for (const NeededSetting& setting : needed) {
    if (job.setting(setting.name) != nullptr) continue;
    names.push_back(fmt::format("`{}`", setting.name));
    examples.push_back(fmt::format("{} = {}", setting.name, setting.example));
  }
  if (names.empty()) return;
  Diagnostic report(kIncomplete, fmt::format("{} of `{}` is given no {}", form, job.name,
                                             fmt::join(names, " and no ")));
  report.span = job.name_span;
  report
      .with_label(
          fmt::format("{} {} missing", fmt::join(names, " and "), names.size() == 1 ? "is" : "are"))
      .with_help(fmt::format("for example: WITH ({})", fmt::join(examples, ", ")));
  diagnostics.add(std::move(report));
}

}  // namespace syncql::lower
