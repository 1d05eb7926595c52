// Holds the readers of a run to a rate of bytes or rows, together. Time flows in from outside for
// tests.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <mutex>

namespace syncql::runtime {

class Throttle {
 public:
  using Clock = std::chrono::steady_clock;

  // 0: no limit.
  explicit Throttle(std::uint64_t per_second) : rate_(per_second) {}

  // Books bytes or rows and says when the next ones may follow.
  Clock::time_point book(std::uint64_t amount, Clock::time_point now);
  // Books them and sleeps as long as they take at the rate, or until `stop`.
  void pass(std::uint64_t amount, const std::atomic<bool>& stop);

 private:
  const std::uint64_t rate_;
  std::mutex mutex_;
  Clock::time_point free_at_{};
};

}  // namespace syncql::runtime
