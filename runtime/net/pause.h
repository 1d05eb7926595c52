// The pauses between the tries of a batch: exponential, with jitter, so that writers which failed
// together do not come back together.
#pragma once

#include <atomic>
#include <chrono>
#include <random>

namespace syncql::runtime {

class Pause {
 public:
  Pause(std::chrono::milliseconds first, std::chrono::milliseconds longest)
      : next_(first), longest_(longest) {}

  // How long the next pause is.
  std::chrono::milliseconds next();

 private:
  std::chrono::milliseconds next_;
  std::chrono::milliseconds longest_;
  std::minstd_rand random_{std::random_device{}()};
};

// False: `stop` was set before the time had passed.
bool sleep_unless(const std::atomic<bool>& stop, std::chrono::milliseconds time);

}  // namespace syncql::runtime
