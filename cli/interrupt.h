// Ctrl-C and SIGTERM as a flag that others poll; a second signal ends the program at once.
#pragma once

#include <atomic>
#include <thread>

namespace syncql::cli {

// Create it before any other thread: threads inherit the blocked signals, so that only the
// watching thread sees them. The signals keep their default meaning outside its lifetime.
class Interrupt {
 public:
  Interrupt();
  ~Interrupt();
  Interrupt(const Interrupt&) = delete;
  Interrupt& operator=(const Interrupt&) = delete;

  const std::atomic<bool>& requested() const { return requested_; }
  // Returns when a signal has come.
  void wait() const { requested_.wait(false); }

 private:
  void watch();

  std::atomic<bool> requested_{false};
  std::atomic<bool> closing_{false};
  std::thread watcher_;
};

}  // namespace syncql::cli
