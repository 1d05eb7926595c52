// The bodies of a run, and with them its memory, which never is more than the budget's. A reader
// that finds none free waits, which is how a slow target holds the readers back.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <optional>
#include <vector>

#include "runtime/encode/body.h"

namespace syncql::runtime {

struct BodyBudget {
  std::size_t count = 0;     // of bodies, at most
  std::size_t bytes = 0;     // of each, as long as it is not enlarged
  std::uint64_t memory = 0;  // of all of them; more than `(count + 1) * bytes`
};

class BodyPool {
 public:
  explicit BodyPool(const BodyBudget& budget);

  // An empty body; waits for one. Nothing once the pool is closed.
  std::optional<Body> take();
  void give_back(Body body);

  // The most bytes for which there is always room sooner or later.
  std::uint64_t largest_row() const { return budget_.memory - (budget_.count + 1) * budget_.bytes; }
  // Each makes room for `more` bytes in a body. The first waits for memory, for no more than the
  // largest row, and only in a body that is as large as it was when taken; false: the pool was
  // closed. The second does so only if there is memory now.
  bool enlarge(Body& body, std::size_t more);
  bool try_enlarge(Body& body, std::size_t more);
  // For what an earlier run has had in one body, with the same memory.
  void enlarge_at_once(Body& body, std::size_t more);

  // Wakes all who wait, with nothing.
  void close();

 private:
  bool has_memory(std::uint64_t bytes) const { return used_ + bytes <= budget_.memory; }
  bool reclaim(std::uint64_t bytes);
  void reserve(Body& body, std::size_t capacity);

  const BodyBudget budget_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<Body> free_;
  std::size_t unborn_;  // bodies that nobody has needed yet
  std::uint64_t used_ = 0;
  std::size_t enlarging_ = 0;  // who waits to enlarge a body goes first
  bool closed_ = false;
};

}  // namespace syncql::runtime
