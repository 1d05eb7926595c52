#include "runtime/batch/throttle.h"

#include <algorithm>
#include <thread>

namespace syncql::runtime {

Throttle::Clock::time_point Throttle::book(std::uint64_t amount, Clock::time_point now) {
  if (rate_ == 0) return now;
  const std::chrono::duration<double> taken(static_cast<double>(amount) /
                                            static_cast<double>(rate_));
  const std::lock_guard lock(mutex_);
  free_at_ = std::max(free_at_, now) + std::chrono::duration_cast<Clock::duration>(taken);
  return free_at_;
}

void Throttle::pass(std::uint64_t amount, const std::atomic<bool>& stop) {
  constexpr std::chrono::milliseconds kSlice(50);  // how soon a stop is noticed
  const auto until = book(amount, Clock::now());
  while (!stop && Clock::now() < until) {
    std::this_thread::sleep_for(std::min<Clock::duration>(kSlice, until - Clock::now()));
  }
}

}  // namespace syncql::runtime
