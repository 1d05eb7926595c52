// Holds the readers of a run to a rate of bytes, together. Time flows in from outside for tests.
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
  explicit Throttle(std::uint64_t bytes_per_second) : rate_(bytes_per_second) {}

  // Books the bytes and says when the next ones may follow.
  Clock::time_point book(std::uint64_t bytes, Clock::time_point now);
  // Books the bytes and sleeps as long as they take at the rate, or until `stop`.
  void pass(std::uint64_t bytes, const std::atomic<bool>& stop);

 private:
  const std::uint64_t rate_;
  std::mutex mutex_;
  Clock::time_point free_at_{};
};

}  // namespace syncql::runtime
