#include "runtime/engine/run.h"

#include <chrono>
#include <fmt/format.h>

#include "runtime/engine/codes.h"
#include "runtime/engine/course.h"
#include "runtime/engine/dead_letter_file.h"
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

bool stopped(const RunOptions& options) {
  return options.stop != nullptr && *options.stop;
}

void transfer(const PreparedRun& prepared, const job::Job& job, const Course& course, RunLog& log,
              const RunOptions& options, Counters& counters, RunState& state) {
  const LabelScheme labels(job.name, prepared.sink->target(), course.run);
  RowLayout layout;
  for (const TargetColumn& column : prepared.target_columns) layout.columns.push_back(column.name);
  layout.key = prepared.source->key_cells();
  layout.keep_row_ends = prepared.settings.refused_batch_is_dirty && prepared.sink->isolates_rows();
  Transfer transfer({*prepared.source, *prepared.sink, course.portions, layout, labels, log,
                     counters.tally, counters.dirty, state, prepared.policies},
                    prepared.settings, prepared.readers, prepared.writers, prepared.bodies,
                    prepared.whole_splits);
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

Diagnostic interrupted() {
  return Diagnostic(kInterrupted, "the run was interrupted")
      .with_note("batches that were complete have been loaded")
      .with_help("run with `--resume` to load the rest");
}

// False: the run ends here, and the report says why.
bool run_statements_before(PreparedRun& prepared, const RunOptions& options, RunReport& report) {
  const std::atomic<bool> never = false;
  const auto ran = prepared.sink->run_before(options.stop == nullptr ? never : *options.stop);
  if (!ran) {
    report.failures.push_back(ran.error());
  } else if (stopped(options)) {
    report.failures.push_back(interrupted_early(*ran, prepared.sink->statements_before().size()));
  }
  return report.failures.empty();
}

void move_rows(PreparedRun& prepared, const job::Job& job, Course& course, Ledger& ledger,
               const RunOptions& options, RunReport& report) {
  Counters counters(prepared.settings.dirty_limit, course.dirty_before);
  counters.estimated = prepared.source->estimated_rows();
  RunState state;
  RunLog log(ledger, course.run);
  transfer(prepared, job, course, log, options, counters, state);
  for (const DirtyRows::Kept& kept : counters.dirty.kept()) {
    auto noted = log.left_out(kept.split, kept.sequence, kept.rows);
    if (!noted) report.failures.push_back(noted.error());
  }
  append(report.failures, state.failures());
  append(report.warnings, state.warnings());
  report_dirty_rows(counters.dirty, report);
  if (report.failures.empty() && stopped(options)) report.failures.push_back(interrupted());
  report.totals = snapshot(counters);
}

// From the first statement at the target to the last. The stage that the run ended in.
Stage carry_out(PreparedRun& prepared, const job::Job& job, Course& course, Ledger& ledger,
                const RunOptions& options, RunReport& report) {
  const auto enter = [&](Stage stage) {
    auto entered = ledger.enter(course.run, stage);
    if (!entered) report.failures.push_back(entered.error());
    return entered.has_value();
  };
  if (course.stage == Stage::Before) {
    if (!run_statements_before(prepared, options, report)) return Stage::Before;
  }
  if (course.stage != Stage::After) {
    if (!enter(Stage::Moving)) return course.stage;
    move_rows(prepared, job, course, ledger, options, report);
    if (!report.failures.empty() || !enter(Stage::After)) return Stage::Moving;
  }
  if (auto after = prepared.sink->run_after(); !after) {
    report.failures.push_back(after.error());
    return Stage::After;
  }
  return Stage::Done;
}

void write_letters(Ledger& ledger, const job::Job& job, RunReport& report) {
  const auto letters = ledger.dead_letters(report.run_id);
  if (!letters) return report.failures.push_back(letters.error());
  const std::string path = dead_letter_path(ledger.path(), job.name, report.run_id);
  if (letters->empty()) return remove_dead_letters(path);
  if (auto written = write_dead_letters(path, *letters); !written) {
    return report.failures.push_back(written.error());
  }
  report.dead_letters = path;
}

// What the ledger keeps of the run as a whole.
void close(Ledger& ledger, Stage stage, RunReport& report) {
  const Progress& totals = report.totals;
  const std::string failure = report.failures.empty() ? "" : report.failures.front().message;
  auto closed = ledger.close(report.run_id, stage,
                             {totals.rows_read, totals.rows_loaded, totals.bytes_loaded,
                              totals.batches, totals.dirty_rows, totals.seconds},
                             failure);
  if (!closed) report.failures.push_back(closed.error());
}

Result<Course> course_of(Ledger& ledger, const job::Job& job, PreparedRun& prepared,
                         const RunOptions& options) {
  const std::atomic<bool> never = false;
  if (options.resume && prepared.sink->keeps_loaded_rows()) {
    auto resumed =
        resumed_course(ledger, job, prepared, options.stop == nullptr ? never : *options.stop);
    if (!resumed) return fail(resumed.error());
    if (*resumed) return std::move(**resumed);
  }
  return new_course(ledger, job, prepared, options.run_id);
}

void run_prepared(PreparedRun& prepared, const job::Job& job, const RunOptions& options,
                  RunReport& report) {
  auto ledger = Ledger::open(options.ledger);
  if (!ledger) return report.failures.push_back(ledger.error());
  auto course = course_of(*ledger, job, prepared, options);
  if (!course) return report.failures.push_back(course.error());
  append(report.warnings, course->warnings);
  report.run_id = course->run;
  report.resumed = course->resumed;
  report.loaded_before = course->loaded_before;
  report.lock = std::move(course->lock);
  const bool was_done = course->stage == Stage::Done;
  const Stage stage =
      was_done ? Stage::Done : carry_out(prepared, job, *course, *ledger, options, report);
  write_letters(*ledger, job, report);
  if (!was_done) close(*ledger, stage, report);
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
  const auto work = [&] { run_prepared(*prepared, job, options, report); };
  if (auto refused = within_resources(work)) report.failures.push_back(std::move(*refused));
  return report;
}

}  // namespace syncql::runtime
