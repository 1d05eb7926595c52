// Runs one job: plan, read, load, report. Owns the threads. Knows no connector by name.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "compiler/base/result.h"
#include "compiler/job/job.h"
#include "runtime/commit/run_lock.h"

namespace syncql::runtime {

struct Progress {
  std::uint64_t rows_read = 0;
  std::uint64_t rows_loaded = 0;
  std::uint64_t bytes_loaded = 0;
  std::uint64_t batches = 0;
  std::uint64_t dirty_rows = 0;
  std::uint64_t estimated_rows = 0;  // 0: unknown
  double seconds = 0;
};

struct RunReport {
  Progress totals;
  std::uint32_t readers = 0;
  std::uint32_t splits = 0;
  // What went wrong: none after a clean run. What had been loaded by then is in `totals`.
  std::vector<Diagnostic> failures;
  std::vector<Diagnostic> warnings;
  bool over_error_limit = false;  // dirty rows above the limit: exit code 4
  std::uint64_t run_id = 0;
  bool resumed = false;
  std::uint64_t loaded_before = 0;  // rows, by the earlier part of a resumed run
  std::string dead_letters;         // path of the file; empty: there are none
  // Of a run that is done. The caller holds it until all that it was asked to do is done and said,
  // or leaves it behind: `--resume` then does not begin this run anew.
  std::optional<RunLock> lock;
};

struct RunOptions {
  std::uint64_t run_id = 0;                          // of a new run; part of every label
  std::string ledger;                                // path; created where it is missing
  bool resume = false;                               // take the job's unfinished run up, if any
  std::function<void(const Progress&)> on_progress;  // about twice a second; may be empty
  const std::atomic<bool>* stop = nullptr;           // set from outside: finish what is in hand
  // Path of a file whose rows are loaded in place of the source's, once; then `resume` is implied
  // and the job is one of replay_job. Empty: none.
  std::string dead_letters = {};
};

// The job's parameters must have been substituted.
RunReport run(const job::Job& job, const RunOptions& options);

// Every code the runtime may report, in order of id.
std::vector<const Code*> codes();

}  // namespace syncql::runtime
