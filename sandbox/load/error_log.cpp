#include "sandbox/load/error_log.h"

#include <fmt/format.h>

namespace syncql::sandbox {
namespace {

constexpr std::size_t kMaxLines = 50;

}  // namespace

void ErrorLog::add(std::string_view message, std::string_view row) {
  if (lines_ == kMaxLines) return;
  ++lines_;
  text_ += fmt::format("Error: {}. Row: {}\n", message, row);
}

}  // namespace syncql::sandbox
