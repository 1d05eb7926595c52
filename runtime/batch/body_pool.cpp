#include "runtime/batch/body_pool.h"

#include <algorithm>

namespace syncql::runtime {

BodyPool::BodyPool(const BodyBudget& budget) : budget_(budget), unborn_(budget.count) {
  free_.reserve(budget.count);
}

std::optional<Body> BodyPool::take() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] {
    const bool any = !free_.empty() || (unborn_ > 0 && has_memory(budget_.bytes));
    return closed_ || (any && enlarging_ == 0);
  });
  if (closed_) return std::nullopt;
  if (free_.empty()) {
    --unborn_;
    used_ += budget_.bytes;
    return Body(budget_.bytes);
  }
  Body body = std::move(free_.back());
  free_.pop_back();
  return body;
}

void BodyPool::give_back(Body body) {
  const std::lock_guard lock(mutex_);
  used_ -= body.capacity() - budget_.bytes;
  body.reset(budget_.bytes);
  free_.push_back(std::move(body));
  changed_.notify_all();
}

bool BodyPool::enlarge(Body& body, std::size_t more) {
  const std::size_t capacity = body.size() + more;
  std::unique_lock lock(mutex_);
  ++enlarging_;
  changed_.wait(lock, [&] { return closed_ || reclaim(capacity); });
  --enlarging_;
  if (!closed_) reserve(body, capacity);
  changed_.notify_all();
  return !closed_;
}

bool BodyPool::try_enlarge(Body& body, std::size_t more) {
  const std::size_t least = body.size() + more;
  const std::lock_guard lock(mutex_);
  if (enlarging_ > 0) return false;
  // Half as much again, where there is memory, spares the copies of the next steps.
  const std::size_t ample = std::max(least, body.capacity() + body.capacity() / 2);
  if (!has_memory(ample) && !reclaim(least)) return false;
  reserve(body, has_memory(ample) ? ample : least);
  changed_.notify_all();
  return true;
}

void BodyPool::enlarge_at_once(Body& body, std::size_t more) {
  const std::size_t capacity = std::max(body.size() + more, body.capacity() + body.capacity() / 2);
  const std::lock_guard lock(mutex_);
  reserve(body, capacity);
}

void BodyPool::close() {
  const std::lock_guard lock(mutex_);
  closed_ = true;
  changed_.notify_all();
}

// Drops free bodies until there is memory for as many bytes.
bool BodyPool::reclaim(std::uint64_t bytes) {
  while (!has_memory(bytes) && !free_.empty()) {
    free_.pop_back();
    ++unborn_;
    used_ -= budget_.bytes;
  }
  return has_memory(bytes);
}

// While the bytes are copied there are both, so the smaller one counts until it is gone.
void BodyPool::reserve(Body& body, std::size_t capacity) {
  used_ += capacity;
  used_ -= body.capacity();
  body.reserve(capacity);
}

}  // namespace syncql::runtime
