// Where a run begins: at its first row, or where an earlier run of the job ended. Settles with the
// target what became of the batches that were on their way then.
#pragma once

#include <atomic>
#include <optional>
#include <vector>

#include "compiler/job/job.h"
#include "runtime/commit/ledger.h"
#include "runtime/commit/run_lock.h"
#include "runtime/engine/prepare.h"

namespace syncql::runtime {

struct Course {
  std::uint64_t run = 0;
  Stage stage = Stage::Before;  // where to begin
  std::vector<Portion> portions;
  bool resumed = false;
  std::uint64_t loaded_before = 0;  // rows, by the earlier part of the run
  std::uint64_t dirty_before = 0;
  std::vector<Diagnostic> warnings;
  std::optional<RunLock> lock;
};

// What `--resume` would take up: was it read in the order of a key?
KeyOrder order_of_resumable(Ledger& ledger, const job::Job& job, const std::string& target);

// A new run, which the ledger knows from now on by the number `run`; earlier ones of the job cannot
// be taken up any more.
Result<Course> new_course(Ledger& ledger, const job::Job& job, const PreparedRun& prepared,
                          std::uint64_t run);
// The job's unfinished run, taken up; or its last one, if that was done and its process was killed
// or failed at another job. Nothing where there is neither. `once`: a run that is done is never
// done again.
Result<std::optional<Course>> resumed_course(Ledger& ledger, const job::Job& job,
                                             PreparedRun& prepared, bool once,
                                             const std::atomic<bool>& stop);

// Settles with the target what was on its way when the course ended early, counts anew what is
// loaded, and makes portions of the rest.
Result<void> plan_what_is_missing(Ledger& ledger, PreparedRun& prepared, Course& course,
                                  const std::atomic<bool>& stop);

}  // namespace syncql::runtime
