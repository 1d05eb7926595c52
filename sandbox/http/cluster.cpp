#include "sandbox/http/cluster.h"

namespace syncql::sandbox {

void Pause::wait(std::chrono::milliseconds time) {
  std::unique_lock lock(mutex_);
  ended_changed_.wait_for(lock, time, [this] { return ended_; });
}

void Pause::end() {
  {
    const std::lock_guard lock(mutex_);
    ended_ = true;
  }
  ended_changed_.notify_all();
}

}  // namespace syncql::sandbox
