#include "sandbox/http/cluster.h"

#include <fmt/format.h>

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

std::string Cluster::error_url(const std::string& text) {
  return fmt::format("http://127.0.0.1:{}/api/_load_error_log?file={}", be_port,
                     error_files.add(text));
}

}  // namespace syncql::sandbox
