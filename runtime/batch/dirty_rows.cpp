#include "runtime/batch/dirty_rows.h"

#include <algorithm>

namespace syncql::runtime {

bool DirtyRows::add(std::uint64_t rows, std::string reason) {
  constexpr std::size_t kKept = 5;
  count_ += rows;
  const std::lock_guard lock(mutex_);
  const bool known = std::find(reasons_.begin(), reasons_.end(), reason) != reasons_.end();
  if (!known && reasons_.size() < kKept) reasons_.push_back(std::move(reason));
  return !over_limit();
}

std::vector<std::string> DirtyRows::reasons() const {
  const std::lock_guard lock(mutex_);
  return reasons_;
}

}  // namespace syncql::runtime
