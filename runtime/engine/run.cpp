#include "runtime/engine/run.h"

#include <chrono>
#include <fmt/format.h>

#include "runtime/engine/codes.h"
#include "runtime/engine/prepare.h"
#include "runtime/engine/transfer.h"
#include "runtime/engine/within_resources.h"
#include "runtime/net/curl_library.h"

namespace syncql::runtime {
namespace {

using Clock = std::chrono::steady_clock;

struct Counters {
  Tally tally;
  DirtyRows dirty;
  std::uint64_t estimated = 0;
  Clock::time_point start = Clock::now();

  explicit Counters(std::optional<std::uint64_t> limit) : dirty(limit) {}
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

bool stopped(const RunOptions& options) {
  return options.stop != nullptr && *options.stop;
}

void transfer(const PreparedRun& prepared, const job::Job& job, const RunOptions& options,
              Counters& counters, RunState& state) {
  const LabelScheme labels(job.name, prepared.sink->target(), options.run_id);
  Transfer transfer({*prepared.source, *prepared.sink, prepared.splits, labels, counters.tally,
                     counters.dirty, state},
                    prepared.settings, prepared.readers, prepared.writers, prepared.bodies);
  constexpr std::chrono::milliseconds kBetweenReports(500);
  auto next_report = counters.start + kBetweenReports;
  transfer.run([&] {
    if (stopped(options)) state.stop();
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

// Before the first row. `ran` of the statements of BEFORE had been run by then.
Diagnostic interrupted_early(std::size_t ran, std::size_t statements) {
  const std::string note =
      ran == 0 ? "nothing was changed at the target"
               : fmt::format("{} of the {} statements of BEFORE had been run, and no row is loaded",
                             ran, statements);
  return Diagnostic(kInterrupted, "the run was interrupted before the first row").with_note(note);
}

// From the first statement at the target to the last.
void carry_out(PreparedRun& prepared, const job::Job& job, const RunOptions& options,
               RunReport& report) {
  const std::atomic<bool> never = false;
  const auto ran = prepared.sink->run_before(options.stop == nullptr ? never : *options.stop);
  if (!ran) {
    report.failures.push_back(ran.error());
    return;
  }
  if (stopped(options)) {
    report.failures.push_back(interrupted_early(*ran, prepared.sink->statements_before().size()));
    return;
  }
  Counters counters(prepared.settings.dirty_limit);
  counters.estimated = prepared.source->estimated_rows();
  RunState state;
  transfer(prepared, job, options, counters, state);
  append(report.failures, state.failures());
  append(report.warnings, state.warnings());
  report_dirty_rows(counters.dirty, report);
  if (report.failures.empty() && stopped(options)) {
    report.failures.push_back(Diagnostic(kInterrupted, "the run was interrupted")
                                  .with_note("batches that were complete have been loaded"));
  }
  if (report.failures.empty()) {
    if (auto after = prepared.sink->run_after(); !after) report.failures.push_back(after.error());
  }
  report.totals = snapshot(counters);
}

}  // namespace

RunReport run(const job::Job& job, const RunOptions& options) {
  const CurlLibrary curl;
  RunReport report;
  auto prepared = prepare(job);
  if (!prepared) {
    report.failures.push_back(prepared.error());
    return report;
  }
  report.readers = prepared->readers;
  report.splits = static_cast<std::uint32_t>(prepared->splits.size());
  append(report.warnings, prepared->warnings);
  if (stopped(options)) {
    report.failures.push_back(interrupted_early(0, 0));
    return report;
  }
  const auto work = [&] { carry_out(*prepared, job, options, report); };
  if (auto refused = within_resources(work)) report.failures.push_back(std::move(*refused));
  return report;
}

}  // namespace syncql::runtime
