// The rows that could not be sent or were refused: how many, whether that is too many, and a few
// of the reasons. Shared by the threads of a run.
#pragma once

#include <atomic>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "runtime/batch/batch.h"

namespace syncql::runtime {

class DirtyRows {
 public:
  // No limit: any number is tolerated. `already`: those of the earlier part of a run.
  explicit DirtyRows(std::optional<std::uint64_t> limit, std::uint64_t already = 0)
      : limit_(limit), count_(already) {}

  // False when there are now more than the limit. Different reasons are kept, the first few.
  bool add(std::uint64_t rows, std::string reason);

  // Of rows that are read again, the earlier count is void.
  void recount(std::uint64_t rows) { count_ = rows; }

  // Rows of a batch that will not be made, because there are too many dirty rows.
  struct Kept {
    std::uint32_t split = 0;
    std::uint32_t sequence = 0;
    std::vector<LeftOutRow> rows;
  };
  void keep(std::uint32_t split, std::uint32_t sequence, std::vector<LeftOutRow> rows);
  std::vector<Kept> kept() const;

  std::uint64_t count() const { return count_.load(); }
  bool over_limit() const { return limit_ && count_.load() > *limit_; }
  std::optional<std::uint64_t> limit() const { return limit_; }
  std::vector<std::string> reasons() const;

 private:
  const std::optional<std::uint64_t> limit_;
  std::atomic<std::uint64_t> count_ = 0;
  mutable std::mutex mutex_;
  std::vector<std::string> reasons_;
  std::vector<Kept> kept_;
};

}  // namespace syncql::runtime
