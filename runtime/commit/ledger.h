// The run ledger: what has been sent and what the target has taken, in a SQLite file, so that a
// run that was killed can be taken up. A batch is recorded before it is sent and again when its
// outcome is certain. Knows neither sources nor targets. Safe to use from several threads.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "compiler/base/result.h"
#include "runtime/commit/run_record.h"
#include "runtime/commit/sqlite_database.h"

namespace syncql::runtime {

class Ledger {
 public:
  // Creates file and folder where they are missing.
  static Result<Ledger> open(const std::string& path);

  const std::string& path() const { return path_; }

  // What earlier runs of the job left means nothing from now on.
  Result<void> begin(const RunRecord& run, const std::vector<Split>& splits);
  Result<void> enter(std::uint64_t run, Stage stage);
  // The run's process is about to end by itself.
  Result<void> close(std::uint64_t run, Stage stage, const RunTotals& totals,
                     const std::string& failure);

  // A batch, about to be sent under its label, with the rows that were left out while it was made.
  Result<void> sending(std::uint64_t run, const BatchRecord& batch,
                       const std::vector<DeadLetter>& left_out);
  // Its outcome, with the rows that the target did not take.
  Result<void> settled(std::uint64_t run, const BatchRecord& batch,
                       const std::vector<DeadLetter>& refused);
  // All of a split's batches at once.
  Result<void> split_loaded(std::uint64_t run, std::uint32_t split);
  // Rows of batches that were never made.
  Result<void> add(std::uint64_t run, const std::vector<DeadLetter>& letters);
  Result<void> read_to_end(std::uint64_t run, std::uint32_t split, std::uint32_t batches);
  // What is left of splits becomes splits of their own: all at once, or not at all. One that keeps
  // no batch has none recorded any more, and rows that were left out of batches that were never
  // made are forgotten: they will be read again.
  Result<void> replace(std::uint64_t run, const std::vector<SplitRecord>& closed,
                       const std::vector<Split>& added);

  // The job's latest run into this target, if there ever was one.
  Result<std::optional<RunRecord>> latest(const std::string& job, const std::string& target);
  // The same, where `--resume` does not begin a new one: it is not done, or its process was killed
  // or failed at another job.
  Result<std::optional<RunRecord>> resumable(const std::string& job, const std::string& target);
  Result<std::vector<SplitRecord>> splits(std::uint64_t run);
  Result<std::vector<BatchRecord>> batches(std::uint64_t run);
  Result<std::vector<DeadLetter>> dead_letters(std::uint64_t run);
  // The latest runs, newest first.
  Result<std::vector<RunRecord>> history(std::size_t limit);

 private:
  Ledger(std::string path, SqliteDatabase database);

  Diagnostic unusable(const std::string& why) const;
  Result<void> write(const std::string& sql, const std::vector<SqlValue>& values);
  Result<SqlRows> read(const std::string& sql, const std::vector<SqlValue>& values);
  Result<void> together(const std::function<Result<void>()>& writes);
  Result<void> forget_old_details();
  Result<void> add_splits(std::uint64_t run, const std::vector<Split>& splits);
  Result<void> add_letters(std::uint64_t run, const std::vector<DeadLetter>& letters);

  std::string path_;
  SqliteDatabase database_;
  std::unique_ptr<std::mutex> mutex_;  // taken by the public functions
};

// `$XDG_STATE_HOME/syncql/ledger.db`, or what stands in for it.
std::string default_ledger_path();

}  // namespace syncql::runtime
