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

void DirtyRows::keep(std::uint32_t split, std::uint32_t sequence, std::vector<LeftOutRow> rows) {
  const std::lock_guard lock(mutex_);
  kept_.push_back({split, sequence, std::move(rows)});
}

std::vector<DirtyRows::Kept> DirtyRows::kept() const {
  const std::lock_guard lock(mutex_);
  return kept_;
}

std::vector<std::string> DirtyRows::reasons() const {
  const std::lock_guard lock(mutex_);
  return reasons_;
}

}  // namespace syncql::runtime
