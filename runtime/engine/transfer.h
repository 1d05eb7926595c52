// Moves the rows of a prepared job: reader threads cut portions into batches, writer threads load
// them, this object starts and ends them all.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <thread>
#include <vector>

#include "runtime/batch/batch_queue.h"
#include "runtime/batch/body_pool.h"
#include "runtime/batch/cutter.h"
#include "runtime/batch/pressure.h"
#include "runtime/commit/label.h"
#include "runtime/engine/run_log.h"
#include "runtime/engine/run_settings.h"
#include "runtime/engine/run_state.h"
#include "runtime/sink/sink.h"
#include "runtime/source/source.h"

namespace syncql::runtime {

// What the transfer works with; all of it must outlive the transfer.
struct TransferParts {
  Source& source;
  Sink& sink;
  const std::vector<Portion>& portions;
  const RowLayout& layout;
  const LabelScheme& labels;
  RunLog& log;
  Tally& tally;
  DirtyRows& dirty;
  RunState& state;
  std::vector<ColumnPolicy> policies = {};
};

class Transfer {
 public:
  Transfer(TransferParts parts, const RunSettings& settings, std::uint32_t readers,
           std::uint32_t writers, BodyBudget budget, bool whole_splits);

  // Returns when every thread has ended. `watch` is called about every 50 ms from this thread; it
  // may stop the run.
  void run(const std::function<void()>& watch);

 private:
  void start();
  void guarded(const std::function<void()>& work);
  void read_portions(BatchQueue& queue);
  Result<void> read(SourceReader& reader, RowEncoder& encoder, const Portion& portion,
                    BatchQueue& queue);
  void load_batches(BatchQueue& queue);
  void load(Batch batch, SinkWriter& writer);
  Result<LoadOutcome> sent(const Batch& batch, SinkWriter& writer);
  void settle(const Batch& batch, const LoadOutcome& outcome);
  void settle_refusal(const Batch& batch, const LoadOutcome& outcome);
  void note(const Batch& batch, BatchStage stage, std::uint64_t loaded, std::uint64_t dirty,
            const std::vector<LeftOutRow>& refused);
  // The run is over: nothing that no writer has begun is loaded any more.
  void fail(Diagnostic diagnostic);
  void abandon();
  void finish_queues();
  void tell_of_pressure();
  bool wait_for_writers(std::chrono::milliseconds time);

  TransferParts parts_;
  const RunSettings& settings_;
  const std::uint32_t readers_;
  const std::uint32_t writers_;
  BodyPool pool_;
  const bool whole_splits_;
  const BatchLimits limits_;
  std::vector<std::unique_ptr<BatchQueue>> queues_;  // one for all; or one a reader and its writer
  Pressure pressure_;
  Throttle bytes_throttle_;
  Throttle rows_throttle_;
  std::atomic<std::size_t> next_portion_ = 0;
  std::vector<std::jthread> threads_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::uint32_t reading_ = 0;  // threads that have not ended
  std::uint32_t loading_ = 0;
};

}  // namespace syncql::runtime
