// The rows that could not be sent or were refused: how many, whether that is too many, and a few
// of the reasons. Shared by the threads of a run.
#pragma once

#include <atomic>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace syncql::runtime {

class DirtyRows {
 public:
  // No limit: any number is tolerated.
  explicit DirtyRows(std::optional<std::uint64_t> limit) : limit_(limit) {}

  // False when there are now more than the limit. Different reasons are kept, the first few.
  bool add(std::uint64_t rows, std::string reason);

  std::uint64_t count() const { return count_.load(); }
  bool over_limit() const { return limit_ && count_.load() > *limit_; }
  std::optional<std::uint64_t> limit() const { return limit_; }
  std::vector<std::string> reasons() const;

 private:
  const std::optional<std::uint64_t> limit_;
  std::atomic<std::uint64_t> count_ = 0;
  mutable std::mutex mutex_;
  std::vector<std::string> reasons_;
};

}  // namespace syncql::runtime
