// The bodies of a run, and with them its memory: there are never more than `count`. A reader that
// finds none free waits, which is how a slow target holds the readers back.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <optional>
#include <vector>

#include "runtime/encode/body.h"

namespace syncql::runtime {

class BodyPool {
 public:
  BodyPool(std::size_t count, std::size_t capacity);

  // An empty body; waits for one. Nothing once the pool is closed.
  std::optional<Body> take();
  void give_back(Body body);
  // Wakes all who wait, with nothing.
  void close();

 private:
  const std::size_t capacity_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<Body> free_;
  std::size_t unborn_;  // bodies that nobody has needed yet
  bool closed_ = false;
};

}  // namespace syncql::runtime
