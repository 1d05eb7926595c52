#include "compiler/driver/artifact_names.h"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>
#include <map>

#include "compiler/driver/codes.h"

namespace syncql::driver {
namespace {

std::string folded(std::string name) {
  std::transform(name.begin(), name.end(), name.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return name;
}

}  // namespace

void check_artifact_names(const std::vector<job::Job>& jobs,
                          const std::vector<lower::Artifact>& artifacts, Diagnostics& diagnostics) {
  std::map<std::string, std::size_t> seen;
  for (std::size_t i = 0; i < artifacts.size(); ++i) {
    const auto [earlier, fresh] = seen.emplace(folded(artifacts[i].name), i);
    if (fresh) continue;
    const job::Job& first = jobs[earlier->second];
    Diagnostic report(kSameArtifact, fmt::format("jobs `{}` and `{}` would share the file `{}`",
                                                 first.name, jobs[i].name, artifacts[i].name));
    report.span = jobs[i].name_span;
    report.with_label("would overwrite the other's file").with_help("rename one of the two");
    if (first.name_span) report.with_related(*first.name_span, "the other job");
    diagnostics.add(std::move(report));
  }
}

}  // namespace syncql::driver
