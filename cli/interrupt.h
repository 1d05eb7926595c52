// Ctrl-C and SIGTERM as a flag that others poll.
#pragma once

#include <atomic>
#include <cstdint>
#include <thread>

namespace syncql::cli {

// Create it before any other thread: threads inherit the blocked signals, so that only the
// watching thread sees them. The signals keep their default meaning outside its lifetime.
class Interrupt {
 public:
  // What a second signal does: end the program at once, or nothing, where ending takes a moment
  // and must be whole.
  enum class Second : std::uint8_t { Ends, Waits };

  explicit Interrupt(Second second = Second::Ends);
  ~Interrupt();
  Interrupt(const Interrupt&) = delete;
  Interrupt& operator=(const Interrupt&) = delete;

  const std::atomic<bool>& requested() const { return requested_; }
  // Returns when a signal has come.
  void wait() const { requested_.wait(false); }

 private:
  void watch();

  Second second_;
  std::atomic<bool> requested_{false};
  std::atomic<bool> closing_{false};
  std::thread watcher_;
};

}  // namespace syncql::cli
