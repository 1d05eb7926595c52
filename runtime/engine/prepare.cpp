#include "runtime/engine/prepare.h"

#include <algorithm>

#include "runtime/connectors.h"
#include "runtime/engine/codes.h"
#include "runtime/engine/within_resources.h"

namespace syncql::runtime {
namespace {

// More loads at a time make more versions of the table, not more speed.
constexpr std::uint32_t kMostWriters = 4;

Result<void> check_mode(const job::Job& job) {
  if (job.mode == job::Mode::Batch) return {};
  Diagnostic diagnostic(kModeNotRun, "this build runs single-table batch jobs only");
  diagnostic.span = job.span;
  return fail(diagnostic.with_help("compile the job and run it on the platform"));
}

Result<PreparedRun> prepared(const job::Job& job) {
  if (auto runnable = check_mode(job); !runnable) return fail(runnable.error());
  auto source = make_source(job);
  if (!source) return fail(source.error());
  auto sink = make_sink(job);
  if (!sink) return fail(sink.error());
  auto source_columns = (*source)->describe();
  if (!source_columns) return fail(source_columns.error());
  auto target_columns = (*sink)->prepare(*source_columns);
  if (!target_columns) return fail(target_columns.error());
  PreparedRun run;
  run.settings = run_settings(job);
  auto splits = (*source)->enumerate(run.settings.readers);
  if (!splits) return fail(splits.error());
  run.readers = std::clamp(static_cast<std::uint32_t>(splits->size()), 1U, run.settings.readers);
  // Without an order there is no place in a split where a run could be taken up. Dirty rows are
  // looked for batch by batch, which a transaction is not.
  const bool strict = run.settings.dirty_limit == 0 && !run.settings.refused_batch_is_dirty;
  run.whole_splits = strict && (*source)->key_cells().empty() && (*sink)->load_splits_whole();
  run.writers = run.whole_splits ? run.readers : std::min(run.readers, kMostWriters);
  auto bodies = body_budget((*sink)->limits(), run.readers, run.writers, run.settings.memory);
  if (!bodies) return fail(bodies.error());
  run.bodies = *bodies;
  run.warnings = (*source)->warnings();
  for (const Diagnostic& warning : (*sink)->warnings()) run.warnings.push_back(warning);
  run.source = std::move(*source);
  run.sink = std::move(*sink);
  run.source_columns = std::move(*source_columns);
  run.target_columns = std::move(*target_columns);
  run.splits = std::move(*splits);
  return run;
}

}  // namespace

Result<PreparedRun> prepare(const job::Job& job) {
  std::optional<Result<PreparedRun>> run;
  if (auto refused = within_resources([&] { run.emplace(prepared(job)); })) return fail(*refused);
  return std::move(*run);
}

}  // namespace syncql::runtime
