#include "runtime/engine/prepare.h"

#include <algorithm>
#include <fmt/format.h>

#include "runtime/connectors.h"
#include "runtime/dead_letter/dead_letter_source.h"
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

std::vector<ColumnPolicy> policies(const PreparedRun& run, LengthUnit unit) {
  std::vector<ColumnPolicy> out;
  for (std::size_t i = 0; i < run.target_columns.size(); ++i) {
    const TargetColumn& target = run.target_columns[i];
    auto policy =
        column_policy(run.settings.values, run.source_columns[i].values, target.type, unit);
    if (!policy) continue;
    policy->column = i;
    policy->name = target.name;
    out.push_back(std::move(*policy));
  }
  return out;
}

// Texts that the source's type allows and the target's column does not keep.
void warn_of_lengths(PreparedRun& run, const job::Job& job, LengthUnit unit) {
  std::vector<std::string> notes;
  for (std::size_t i = 0; i < run.target_columns.size(); ++i) {
    const SourceColumn& source = run.source_columns[i];
    const TargetColumn& target = run.target_columns[i];
    const auto kept = text_length(target.type);
    const std::uint64_t longest =
        unit == LengthUnit::Bytes ? source.longest_bytes : source.longest_characters;
    if (!kept || longest <= *kept) continue;
    notes.push_back(fmt::format("`{}` may hold {} {}, and `{}` keeps {}", source.name, longest,
                                unit == LengthUnit::Bytes ? "bytes" : "characters", target.name,
                                *kept));
  }
  if (notes.empty()) return;
  Diagnostic warning(kMayNotFit, notes.size() == 1
                                     ? "a text may be longer than its target column"
                                     : fmt::format("texts of {} columns may be longer than their "
                                                   "target columns",
                                                   notes.size()));
  warning.span = job.writer.span;
  for (std::string& note : notes) warning.with_note(std::move(note));
  run.warnings.push_back(std::move(warning.with_help(
      "widen the target's columns, or say what becomes of such rows: `run.overflow`")));
}

Result<PreparedRun> prepared(const job::Job& job, const PrepareOptions& options) {
  if (auto runnable = check_mode(job); !runnable) return fail(runnable.error());
  auto source = options.dead_letters.empty() ? make_source(job)
                                             : make_dead_letter_source(job, options.dead_letters);
  if (!source) return fail(source.error());
  auto sink = make_sink(job);
  if (!sink) return fail(sink.error());
  auto source_columns = (*source)->describe();
  if (!source_columns) return fail(source_columns.error());
  auto target_columns = (*sink)->prepare(*source_columns);
  if (!target_columns) return fail(target_columns.error());
  PreparedRun run;
  run.settings = run_settings(job);
  if (options.order) (*source)->read_in_order(options.order(**sink));
  auto splits = (*source)->enumerate(run.settings.readers);
  if (!splits) return fail(splits.error());
  run.readers = std::clamp(static_cast<std::uint32_t>(splits->size()), 1U, run.settings.readers);
  // Without an order there is no place in a split where a run could be taken up. Dirty rows are
  // looked for batch by batch, which a transaction is not.
  const bool strict = run.settings.dirty_limit == 0 && !run.settings.refused_batch_is_dirty;
  run.whole_splits = strict && (*source)->key_cells().empty() && (*sink)->load_splits_whole();
  run.writers = run.whole_splits ? run.readers : std::min(run.readers, kMostWriters);
  run.isolates_rows = run.settings.refused_batch_is_dirty && (*sink)->isolates_rows();
  BatchLimits limits = (*sink)->limits();
  if (run.isolates_rows) ++limits.copies;  // its pieces are
  run.body_copies = limits.copies;
  auto bodies = body_budget(limits, run.readers, run.writers, run.settings.memory);
  if (!bodies) return fail(bodies.error());
  run.bodies = *bodies;
  run.warnings = (*source)->warnings();
  for (const Diagnostic& warning : (*sink)->warnings()) run.warnings.push_back(warning);
  run.source = std::move(*source);
  run.sink = std::move(*sink);
  run.source_columns = std::move(*source_columns);
  run.target_columns = std::move(*target_columns);
  run.splits = std::move(*splits);
  run.policies = policies(run, length_unit(job));
  if (run.settings.values.overflow == Remedy::None) warn_of_lengths(run, job, length_unit(job));
  return run;
}

}  // namespace

// StarRocks counts bytes, MySQL characters.
LengthUnit length_unit(const job::Job& job) {
  return job.writer.connector == "starrocks" ? LengthUnit::Bytes : LengthUnit::Characters;
}

Result<PreparedRun> prepare(const job::Job& job, const PrepareOptions& options) {
  std::optional<Result<PreparedRun>> run;
  if (auto refused = within_resources([&] { run.emplace(prepared(job, options)); }))
    return fail(*refused);
  return std::move(*run);
}

}  // namespace syncql::runtime
