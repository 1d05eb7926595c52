#include "runtime/batch/pressure.h"

#include <algorithm>

namespace syncql::runtime {
namespace {

constexpr std::uint32_t kMostGrowth = 8;
constexpr std::uint32_t kCalmLoads = 16;  // and one more load at a time is tried

}  // namespace

Pressure::Turn::Turn(Pressure& pressure) : pressure_(pressure) {
  std::unique_lock lock(pressure_.mutex_);
  pressure_.changed_.wait(lock, [&] { return pressure_.loading_ < pressure_.allowed_; });
  ++pressure_.loading_;
  seen_ = pressure_.times_;
}

Pressure::Turn::~Turn() {
  const std::lock_guard lock(pressure_.mutex_);
  --pressure_.loading_;
  if (!pressed_ && pressure_.allowed_ < pressure_.writers_ && ++pressure_.calm_ == kCalmLoads) {
    ++pressure_.allowed_;
    pressure_.calm_ = 0;
  }
  pressure_.changed_.notify_all();
}

void Pressure::Turn::pressed() {
  const std::lock_guard lock(pressure_.mutex_);
  pressed_ = true;
  if (seen_ == pressure_.times_) {
    ++pressure_.times_;
    pressure_.allowed_ = std::max(pressure_.allowed_ / 2, 1U);
    pressure_.growth_ = std::min(pressure_.growth_ * 2, kMostGrowth);
    pressure_.calm_ = 0;
  }
  seen_ = pressure_.times_;
}

}  // namespace syncql::runtime
