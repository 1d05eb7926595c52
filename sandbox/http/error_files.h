// The error logs of past loads under the names that ErrorURL gives them. Keeps the latest only.
// Safe to use from several threads.
#pragma once

#include <cstdint>
#include <deque>
#include <mutex>
#include <optional>
#include <string>
#include <utility>

namespace syncql::sandbox {

class ErrorFiles {
 public:
  // The name of the new file: `error_log_<hex>_<hex>`.
  std::string add(std::string text);
  std::optional<std::string> find(const std::string& name);

 private:
  std::mutex mutex_;
  std::uint64_t next_ = 1;
  std::deque<std::pair<std::string, std::string>> files_;  // name, text; oldest first
};

}  // namespace syncql::sandbox
