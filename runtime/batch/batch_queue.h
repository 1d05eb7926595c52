// The one queue of a run: sealed batches on their way from readers to writers. It is bounded by
// the pool, because each batch holds one of its bodies.
#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

#include "runtime/batch/batch.h"

namespace syncql::runtime {

class BatchQueue {
 public:
  void push(Batch batch);
  // The oldest batch; waits for one. Nothing when the queue has ended.
  std::optional<Batch> pop();
  // No batch will follow: who waits gets those that are left, then nothing.
  void finish();
  // Drops the batches that no writer has taken.
  void abandon();

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Batch> batches_;
  bool ended_ = false;
};

}  // namespace syncql::runtime
