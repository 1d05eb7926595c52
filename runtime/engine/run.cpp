#include "runtime/engine/run.h"

#include <filesystem>
#include <fmt/format.h>

#include "runtime/dead_letter/dead_letter_file.h"
#include "runtime/engine/codes.h"
#include "runtime/engine/course.h"
#include "runtime/engine/move_rows.h"
#include "runtime/engine/prepare.h"
#include "runtime/engine/within_resources.h"
#include "runtime/net/curl_library.h"

namespace syncql::runtime {
namespace {

bool stopped(const RunOptions& options) {
  return options.stop != nullptr && *options.stop;
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
    if (report.failures.empty() && stopped(options)) report.failures.push_back(interrupted());
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
  // A ledger that failed while rows were moved has been reported.
  if (!closed && closed.error().message != failure) report.failures.push_back(closed.error());
}

Result<Course> course_of(Ledger& ledger, const job::Job& job, PreparedRun& prepared,
                         const RunOptions& options) {
  const std::atomic<bool> never = false;
  const bool once = !options.dead_letters.empty();
  if ((options.resume || once) && prepared.sink->keeps_loaded_rows()) {
    auto resumed = resumed_course(ledger, job, prepared, once,
                                  options.stop == nullptr ? never : *options.stop);
    if (!resumed) return fail(resumed.error());
    if (*resumed) return std::move(**resumed);
  }
  return new_course(ledger, job, prepared, options.run_id);
}

// An estimate of the server may have changed since the earlier run began; its order must not.
std::function<KeyOrder(const Sink&)> order_wanted(const job::Job& job, const RunOptions& options) {
  if (!options.resume) return {};
  return [&](const Sink& sink) {
    if (!std::filesystem::exists(options.ledger)) return KeyOrder::IfCheap;
    auto ledger = Ledger::open(options.ledger);
    return ledger ? order_of_resumable(*ledger, job, sink.target()) : KeyOrder::IfCheap;
  };
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
  const bool was_done = course->stage == Stage::Done;
  const Stage stage =
      was_done ? Stage::Done : carry_out(prepared, job, *course, *ledger, options, report);
  write_letters(*ledger, job, report);
  if (!was_done) close(*ledger, stage, report);
  if (stage == Stage::Done) report.lock = std::move(course->lock);
}

}  // namespace

RunReport run(const job::Job& job, const RunOptions& options) {
  const CurlLibrary curl;
  RunReport report;
  auto prepared = prepare(job, {options.dead_letters, order_wanted(job, options)});
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
