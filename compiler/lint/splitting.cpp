// no-split: settings of a large job, and a table that is read in one piece.
#include <algorithm>
#include <fmt/format.h>

#include "compiler/lint/checks.h"
#include "compiler/lint/codes.h"
#include "compiler/lint/option_value.h"

namespace syncql::lint {
namespace {

struct Sign {
  const job::Option* option = nullptr;
  std::string seen;
};

// What the job's settings say of its size; without an option where they say nothing.
Sign large_job(const job::Job& job) {
  const job::Option* concurrent = given(job.setting("concurrent"));
  if (job::int_or(concurrent, 1) > 1) {
    return {concurrent, fmt::format("{} readers are asked for, but there is nothing to split the "
                                    "table by",
                                    job::int_or(concurrent, 1))};
  }
  const job::Option* mode = given(job.setting("executeMode"));
  if (job::text_or(mode, "") == "distribute") {
    return {mode, "the job is distributed, but there is nothing to split the table by"};
  }
  const job::Option* rate = given(job.setting("mbps"));
  if (rate != nullptr) return {rate, "the rate is limited, so the table is large, but not split"};
  return {};
}

// A query in the place of the table cannot be split: its option excludes the one of SPLIT BY.
bool excluded(const BoundJob& bound, const catalog::OptionSpec& split) {
  return std::any_of(bound.reader->options.begin(), bound.reader->options.end(),
                     [&](const catalog::OptionSpec& spec) {
                       const auto& others = spec.conflicts;
                       const bool excludes =
                           std::find(others.begin(), others.end(), split.name) != others.end();
                       return excludes && given(bound.job->reader.option(spec.name)) != nullptr;
                     });
}

}  // namespace

void check_splitting(const Project& project, Diagnostics& diagnostics) {
  for (const BoundJob& bound : project.jobs) {
    const catalog::OptionSpec* split = bound.reader->option(job::Role::SplitBy);
    if (split == nullptr || bound.sync->split_by || excluded(bound, *split)) continue;
    if (!bound.job->reader.more.empty()) continue;  // each table keeps a reader busy
    const Sign sign = large_job(*bound.job);
    if (sign.option == nullptr || !sign.option->span) continue;
    diagnostics.report(kNoSplit, *sign.option->span, sign.seen)
        .with_label("one reader will do all the work")
        .with_help("add `SPLIT BY column`, best with the primary key of the source table");
  }
}

}  // namespace syncql::lint
