#include "runtime/net/pause.h"

#include <algorithm>
#include <thread>

namespace syncql::runtime {

std::chrono::milliseconds Pause::next() {
  const auto quarter = next_.count() / 4;
  std::uniform_int_distribution<std::chrono::milliseconds::rep> jitter(-quarter, quarter);
  const std::chrono::milliseconds pause = next_ + std::chrono::milliseconds(jitter(random_));
  next_ = std::min(next_ * 2, longest_);
  return pause;
}

bool sleep_unless(const std::atomic<bool>& stop, std::chrono::milliseconds time) {
  using Clock = std::chrono::steady_clock;
  constexpr std::chrono::milliseconds kSlice(50);  // how soon a stop is noticed
  const auto until = Clock::now() + time;
  while (!stop && Clock::now() < until) {
    std::this_thread::sleep_for(std::min<Clock::duration>(kSlice, until - Clock::now()));
  }
  return !stop;
}

}  // namespace syncql::runtime
