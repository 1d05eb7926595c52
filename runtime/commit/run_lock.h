// Says to other processes that a run is under way: a locked file beside the ledger, which the
// system unlocks when the process ends, however it ends. A file that is there and not locked
// says that the process was killed, or left it: there is something to take up.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "compiler/base/result.h"

namespace syncql::runtime {

class RunLock {
 public:
  // Nothing where another process holds it.
  static Result<std::optional<RunLock>> take(const std::string& ledger, std::uint64_t run);

  // The file is there: left behind, or another process holds it.
  static bool is_left(const std::string& ledger, std::uint64_t run);

  // Removes the file, but not one that another process holds.
  static Result<void> forget(const std::string& ledger, std::uint64_t run);

  RunLock(RunLock&& other) noexcept;
  RunLock& operator=(RunLock&& other) noexcept;
  RunLock(const RunLock&) = delete;
  RunLock& operator=(const RunLock&) = delete;
  ~RunLock();  // removes the file

  // Unlocks, and leaves the file behind.
  void leave();

 private:
  RunLock(std::string path, int file) : path_(std::move(path)), file_(file) {}

  std::string path_;
  int file_;
};

}  // namespace syncql::runtime
