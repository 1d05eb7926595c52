#include "runtime/engine/move_rows.h"

#include <algorithm>
#include <chrono>
#include <fmt/format.h>

#include "runtime/engine/codes.h"
#include "runtime/engine/transfer.h"
#include "runtime/net/mysql_codes.h"
#include "runtime/net/pause.h"
#include "runtime/sink/starrocks/codes.h"

namespace syncql::runtime {
namespace {

using Clock = std::chrono::steady_clock;

struct Counters {
  Tally tally;
  DirtyRows dirty;
  std::uint64_t estimated = 0;
  Clock::time_point start = Clock::now();

  Counters(std::optional<std::uint64_t> limit, std::uint64_t dirty_before)
      : dirty(limit, dirty_before) {}
};

Progress snapshot(const Counters& counters) {
  Progress progress;
  progress.rows_read = counters.tally.rows_read;
  progress.rows_loaded = counters.tally.rows_loaded;
  progress.bytes_loaded = counters.tally.bytes_loaded;
  progress.batches = counters.tally.batches;
  progress.dirty_rows = counters.dirty.count();
  progress.estimated_rows = counters.estimated;
  progress.seconds = std::chrono::duration<double>(Clock::now() - counters.start).count();
  return progress;
}

void transfer(const PreparedRun& prepared, const job::Job& job, const Course& course, RunLog& log,
              const RunOptions& options, Counters& counters, RunState& state) {
  const LabelScheme labels(job.name, prepared.sink->target(), course.run);
  RowLayout layout;
  for (const TargetColumn& column : prepared.target_columns) layout.columns.push_back(column.name);
  layout.key = prepared.source->key_cells();
  layout.keep_row_ends = prepared.isolates_rows;
  Transfer transfer({*prepared.source, *prepared.sink, course.portions, layout, labels, log,
                     counters.tally, counters.dirty, state, prepared.policies},
                    prepared.settings, prepared.readers, prepared.writers, prepared.bodies,
                    prepared.whole_splits);
  constexpr std::chrono::milliseconds kBetweenReports(500);
  auto next_report = counters.start + kBetweenReports;
  transfer.run([&] {
    if (options.stop != nullptr && *options.stop) state.stop();
    if (!options.on_progress || Clock::now() < next_report) return;
    next_report = Clock::now() + kBetweenReports;
    options.on_progress(snapshot(counters));
  });
}

Diagnostic with_reasons(Diagnostic diagnostic, const DirtyRows& dirty) {
  for (std::string& reason : dirty.reasons()) diagnostic.with_note(std::move(reason));
  return diagnostic;
}

std::string dirty_rows(std::uint64_t count) {
  return fmt::format("{} dirty row{}", count, count == 1 ? "" : "s");
}

void report_dirty_rows(const DirtyRows& dirty, RunReport& report) {
  if (dirty.count() == 0) return;
  if (!dirty.over_limit()) {
    report.warnings.push_back(with_reasons(
        Diagnostic(kDirtyRowsAccepted, dirty_rows(dirty.count()) + " left out"), dirty));
    return;
  }
  report.over_error_limit = true;
  report.failures.push_back(
      with_reasons(
          Diagnostic(kTooManyDirtyRows, fmt::format("{}, and the job accepts {}",
                                                    dirty_rows(dirty.count()), *dirty.limit())),
          dirty)
          .with_help("correct the rows or the job, or raise `errorLimit.record`"));
}

void append(std::vector<Diagnostic>& list, std::vector<Diagnostic> more) {
  for (Diagnostic& item : more) list.push_back(std::move(item));
}

// A server that is started anew is back within this time.
constexpr int kTries = 6;
constexpr std::chrono::milliseconds kFirstPause(1'000);
constexpr std::chrono::milliseconds kLongestPause(16'000);

bool passes(const Diagnostic& failure) {
  return failure.code == &kConnectionLost || failure.code == &kServerUnreachable ||
         failure.code == &kTransactionLost;
}

// What was read of one moment cannot be gone on with at another.
bool can_go_on(const PreparedRun& prepared, const std::vector<Diagnostic>& failures) {
  return !failures.empty() && !prepared.settings.consistent && prepared.sink->keeps_loaded_rows() &&
         std::all_of(failures.begin(), failures.end(), passes);
}

Diagnostic went_on(const std::vector<Diagnostic>& failures) {
  Diagnostic warning(kWentOn, failures.front().message + "; the run went on with what was missing");
  warning.notes = failures.front().notes;
  return warning;
}

}  // namespace

void move_rows(PreparedRun& prepared, const job::Job& job, Course& course, Ledger& ledger,
               const RunOptions& options, RunReport& report) {
  const std::atomic<bool> never = false;
  const std::atomic<bool>& stop = options.stop == nullptr ? never : *options.stop;
  const std::uint64_t loaded_before = course.loaded_before;
  Counters counters(prepared.settings.dirty_limit, course.dirty_before);
  counters.estimated = prepared.source->estimated_rows();
  RunLog log(ledger, course.run);
  Pause pause(kFirstPause, kLongestPause);
  std::vector<Diagnostic> failures;
  for (int tried = 1;; ++tried) {
    RunState state;
    transfer(prepared, job, course, log, options, counters, state);
    append(report.warnings, state.warnings());
    failures = state.failures();
    if (tried == kTries || !can_go_on(prepared, failures) || !sleep_unless(stop, pause.next()))
      break;
    if (auto planned = plan_what_is_missing(ledger, prepared, course, stop); !planned) {
      failures.push_back(planned.error());
      break;
    }
    counters.tally.rows_loaded = course.loaded_before - loaded_before;
    counters.dirty.recount(course.dirty_before);
    report.warnings.push_back(went_on(failures));
  }
  for (const DirtyRows::Kept& kept : counters.dirty.kept()) {
    auto noted = log.left_out(kept.split, kept.sequence, kept.rows);
    if (!noted) failures.push_back(noted.error());
  }
  append(report.failures, std::move(failures));
  report_dirty_rows(counters.dirty, report);
  report.totals = snapshot(counters);
}

}  // namespace syncql::runtime
