#include "sandbox/load/error_log.h"

#include <fmt/format.h>

namespace syncql::sandbox {
namespace {

constexpr std::size_t kMaxLines = 50;
constexpr std::size_t kMaxShown = 1024;  // bytes of a row: a log is for looking, not for repair

}  // namespace

void ErrorLog::add(std::string_view message, std::string_view row) {
  if (lines_ == kMaxLines) return;
  ++lines_;
  text_ +=
      fmt::format("Error: {}. Row: {}\n", message.substr(0, kMaxShown), row.substr(0, kMaxShown));
}

}  // namespace syncql::sandbox
