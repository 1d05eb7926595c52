#include "runtime/engine/course.h"

#include <fmt/format.h>
#include <map>

#include "runtime/commit/codes.h"
#include "runtime/commit/remaining.h"
#include "runtime/engine/codes.h"
#include "runtime/engine/earlier_run.h"
#include "runtime/engine/fingerprint.h"

namespace syncql::runtime {
namespace {

Result<RunLock> locked(const Ledger& ledger, std::uint64_t run) {
  auto lock = RunLock::take(ledger.path(), run);
  if (!lock) return fail(lock.error());
  if (*lock) return std::move(**lock);
  return fail(Diagnostic(kRunUnderWay, "another process is running this run at the moment")
                  .with_help("wait for it, or end it first"));
}

Diagnostic changed(const RunRecord& run) {
  return Diagnostic(kJobChanged,
                    fmt::format("the unfinished run of {} UTC read other rows, or wrote to another "
                                "place, than the job `{}` says now",
                                run.began, run.job))
      .with_help(
          "give the same parameters (`--bizdate`, `--cyctime`, `--param`) and the same job, or put "
          "the target in order and run without `--resume`");
}

Diagnostic unknown_fate(const BatchRecord& batch, const std::string& target) {
  return Diagnostic(kFateUnknown,
                    fmt::format("it is not known whether a batch of {} rows had reached `{}` when "
                                "the earlier run ended",
                                batch.rows, target))
      .with_note(fmt::format("its label is `{}`", batch.label))
      .with_help("try again when the target answers; or look for the batch's rows in the table");
}

// Asks the target for each batch of which only the sending is recorded.
Result<void> settle_sent(Ledger& ledger, std::uint64_t run, Sink& sink,
                         std::vector<BatchRecord>& batches, const std::atomic<bool>& stop) {
  std::map<std::string, BatchFate> fates;  // the batches of a transaction share its label
  for (BatchRecord& batch : batches) {
    if (batch.stage != BatchStage::Sent) continue;
    const auto [known, first] = fates.try_emplace(batch.label, BatchFate::Unknown);
    if (first) known->second = sink.fate_of(batch.label, stop);
    const BatchFate fate = known->second;
    if (fate == BatchFate::Unknown) return fail(unknown_fate(batch, sink.target()));
    if (fate == BatchFate::NotCommitted) continue;
    batch.stage = BatchStage::Loaded;
    if (auto noted = ledger.settled(run, batch, {}); !noted) return noted;
  }
  return {};
}

void count(const std::vector<BatchRecord>& batches, Course& course) {
  for (const BatchRecord& batch : batches) {
    if (batch.stage == BatchStage::Sent) continue;
    course.dirty_before += batch.dirty;
    if (batch.stage == BatchStage::Loaded) course.loaded_before += batch.rows;
  }
}

Result<void> plan_rest(Ledger& ledger, Course& course, const std::vector<BatchRecord>& batches,
                       bool ordered) {
  const auto splits = ledger.splits(course.run);
  if (!splits) return fail(splits.error());
  auto rest = remaining(*splits, batches, ordered);
  if (!rest) return fail(rest.error());
  if (auto noted = ledger.replace(course.run, rest->closed, rest->added); !noted) return noted;
  course.portions = std::move(rest->portions);
  return {};
}

Diagnostic begun_afresh(const EarlierRun& earlier) {
  const RunRecord& run = earlier.record;
  if (earlier.done) {
    return Diagnostic(kEarlierRunUnfinished,
                      fmt::format("the run of {} UTC loaded {} rows, which are in `{}`, before its "
                                  "process was killed or failed at another job",
                                  run.began, earlier.loaded, run.target))
        .with_help("this run begins afresh; `--resume` would have loaded nothing again");
  }
  return Diagnostic(kEarlierRunUnfinished,
                    fmt::format("the run of {} UTC did not finish: it loaded {} rows, which are in "
                                "`{}`",
                                run.began, earlier.loaded, run.target))
      .with_help("this run begins afresh; `--resume` would have taken the earlier one up");
}

Diagnostic was_done(const RunRecord& run, std::uint64_t loaded) {
  return Diagnostic(kEarlierRunWasDone,
                    fmt::format("the run of {} UTC had loaded all its {} rows into `{}` before "
                                "its process was killed or failed at another job",
                                run.began, loaded, run.target))
      .with_help("nothing is left to do for this job; without `--resume` it would begin anew");
}

Diagnostic replayed_before(const RunRecord& run, std::uint64_t loaded) {
  return Diagnostic(kReplayedBefore,
                    fmt::format("this file was replayed at {} UTC: {} rows were loaded into `{}`",
                                run.began, loaded, run.target))
      .with_help(
          "nothing is loaded again; rows that were refused then are in that replay's own "
          "dead-letter file");
}

// Of a run that is done and is not done again.
Result<std::optional<Course>> done_course(Ledger& ledger, const RunRecord& run, bool once) {
  auto lock = locked(ledger, run.id);
  if (!lock) return fail(lock.error());
  Course course;
  course.run = run.id;
  course.stage = Stage::Done;
  course.resumed = true;
  course.lock = std::move(*lock);
  const auto batches = ledger.batches(run.id);
  if (!batches) return fail(batches.error());
  count(*batches, course);
  course.warnings.push_back(once ? replayed_before(run, course.loaded_before)
                                 : was_done(run, course.loaded_before));
  return course;
}

}  // namespace

// The number of a key's columns is part of the fingerprint.
KeyOrder order_of_resumable(Ledger& ledger, const job::Job& job, const std::string& target) {
  constexpr std::size_t kMostKeyColumns = 32;  // of MySQL and PostgreSQL
  const auto run = ledger.resumable(job.name, target);
  if (!run || !*run) return KeyOrder::IfCheap;
  for (std::size_t columns = 0; columns <= kMostKeyColumns; ++columns) {
    if ((*run)->fingerprint != fingerprint(job, columns)) continue;
    return columns == 0 ? KeyOrder::Never : KeyOrder::Always;
  }
  return KeyOrder::IfCheap;
}

Result<Course> new_course(Ledger& ledger, const job::Job& job, const PreparedRun& prepared,
                          std::uint64_t run) {
  const std::string target = prepared.sink->target();
  Course course;
  course.run = run;
  auto lock = locked(ledger, run);
  if (!lock) return fail(lock.error());
  course.lock = std::move(*lock);
  RunRecord record;
  record.id = run;
  record.job = job.name;
  record.target = target;
  record.fingerprint = fingerprint(job, prepared.source->key_cells().size());
  const auto earlier = earlier_run(ledger, job.name, target, record.fingerprint);
  if (!earlier) return fail(earlier.error());
  if (*earlier && (*earlier)->loaded > 0 && prepared.sink->keeps_loaded_rows()) {
    course.warnings.push_back(begun_afresh(**earlier));
  }
  if (auto begun = ledger.begin(record, prepared.splits); !begun) return fail(begun.error());
  for (const Split& split : prepared.splits) course.portions.push_back({split});
  return course;
}

Result<std::optional<Course>> resumed_course(Ledger& ledger, const job::Job& job,
                                             PreparedRun& prepared, bool once,
                                             const std::atomic<bool>& stop) {
  const std::string target = prepared.sink->target();
  const auto run = once ? ledger.latest(job.name, target) : ledger.resumable(job.name, target);
  if (!run) return fail(run.error());
  if (!*run || (*run)->stage == Stage::Abandoned) return std::nullopt;
  const std::size_t key_columns = prepared.source->key_cells().size();
  const bool same_job = (*run)->fingerprint == fingerprint(job, key_columns);
  if ((*run)->stage == Stage::Done) {
    if (!same_job) return std::nullopt;
    return done_course(ledger, **run, once);
  }
  if (!same_job) return fail(changed(**run));
  Course course;
  course.run = (*run)->id;
  course.stage = (*run)->stage;
  course.resumed = true;
  auto lock = locked(ledger, course.run);
  if (!lock) return fail(lock.error());
  course.lock = std::move(*lock);
  auto planned = plan_what_is_missing(ledger, prepared, course, stop);
  if (!planned) return fail(planned.error());
  return course;
}

Result<void> plan_what_is_missing(Ledger& ledger, PreparedRun& prepared, Course& course,
                                  const std::atomic<bool>& stop) {
  auto batches = ledger.batches(course.run);
  if (!batches) return fail(batches.error());
  auto settled = settle_sent(ledger, course.run, *prepared.sink, *batches, stop);
  if (!settled) return settled;
  course.dirty_before = course.loaded_before = 0;
  count(*batches, course);
  if (course.stage == Stage::After) return {};
  return plan_rest(ledger, course, *batches, !prepared.source->key_cells().empty());
}

}  // namespace syncql::runtime
