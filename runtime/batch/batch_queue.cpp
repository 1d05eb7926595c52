#include "runtime/batch/batch_queue.h"

namespace syncql::runtime {

void BatchQueue::push(Batch batch) {
  const std::lock_guard lock(mutex_);
  if (ended_) return;
  batches_.push_back(std::move(batch));
  changed_.notify_one();
}

std::optional<Batch> BatchQueue::pop() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return ended_ || !batches_.empty(); });
  if (batches_.empty()) return std::nullopt;
  Batch batch = std::move(batches_.front());
  batches_.pop_front();
  return batch;
}

void BatchQueue::finish() {
  const std::lock_guard lock(mutex_);
  ended_ = true;
  changed_.notify_all();
}

void BatchQueue::abandon() {
  const std::lock_guard lock(mutex_);
  ended_ = true;
  batches_.clear();
  changed_.notify_all();
}

}  // namespace syncql::runtime
