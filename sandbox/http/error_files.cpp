#include "sandbox/http/error_files.h"

#include <algorithm>
#include <fmt/format.h>

namespace syncql::sandbox {
namespace {

constexpr std::size_t kMaxFiles = 1000;

}  // namespace

std::string ErrorFiles::add(std::string text) {
  const std::lock_guard lock(mutex_);
  std::string name = fmt::format("error_log_{:x}_{:x}", files_.size(), next_++);
  files_.emplace_back(name, std::move(text));
  if (files_.size() > kMaxFiles) files_.pop_front();
  return name;
}

std::optional<std::string> ErrorFiles::find(const std::string& name) {
  const std::lock_guard lock(mutex_);
  const auto found = std::find_if(files_.begin(), files_.end(),
                                  [&](const auto& file) { return file.first == name; });
  if (found == files_.end()) return std::nullopt;
  return found->second;
}

}  // namespace syncql::sandbox
