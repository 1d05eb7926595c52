// What a run does while its target is overloaded: fewer loads at a time and larger batches, because
// each load costs the target a version of the table. Knows nothing of how a target says so.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <mutex>

#include "runtime/batch/batch.h"

namespace syncql::runtime {

class Pressure {
 public:
  explicit Pressure(std::uint32_t writers) : writers_(writers), allowed_(writers) {}

  // One load, from the moment on when it may be begun: waits while there are as many as allowed.
  class Turn {
   public:
    explicit Turn(Pressure& pressure);
    ~Turn();
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;
    // The target turned this load away. What others have said since it was last asked for counts
    // once for all of them.
    void pressed();

   private:
    Pressure& pressure_;
    std::uint64_t seen_ = 0;
    bool pressed_ = false;
  };

  // By how much batches may exceed the job's limits.
  std::uint32_t growth() const { return growth_.load(std::memory_order_relaxed); }
  std::uint64_t times() const { return times_; }

 private:
  const std::uint32_t writers_;
  std::atomic<std::uint32_t> growth_ = 1;
  std::atomic<std::uint64_t> times_ = 0;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::uint32_t allowed_;      // loads at a time
  std::uint32_t loading_ = 0;  // now
  std::uint32_t calm_ = 0;     // loads since the last change that were not turned away
};

}  // namespace syncql::runtime
