#include "runtime/batch/body_pool.h"

namespace syncql::runtime {

BodyPool::BodyPool(std::size_t count, std::size_t capacity) : capacity_(capacity), unborn_(count) {
  free_.reserve(count);
}

std::optional<Body> BodyPool::take() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return closed_ || unborn_ > 0 || !free_.empty(); });
  if (closed_) return std::nullopt;
  if (free_.empty()) {
    --unborn_;
    return Body(capacity_);
  }
  Body body = std::move(free_.back());
  free_.pop_back();
  return body;
}

void BodyPool::give_back(Body body) {
  body.reset(capacity_);
  const std::lock_guard lock(mutex_);
  free_.push_back(std::move(body));
  changed_.notify_one();
}

void BodyPool::close() {
  const std::lock_guard lock(mutex_);
  closed_ = true;
  changed_.notify_all();
}

}  // namespace syncql::runtime
