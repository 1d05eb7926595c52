#include "runtime/source/file/delimiter.h"

#include <charconv>

namespace syncql::runtime {

std::optional<char> delimiter_in(std::string_view text) {
  if (text.size() == 1) return text.front();
  if (text == "\\t") return '\t';
  if (text.size() != 4 || !(text.starts_with("\\x") || text.starts_with("\\X")))
    return std::nullopt;
  unsigned value = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data() + 2, end, value, 16);
  if (error != std::errc() || stop != end || value >= 0x80) return std::nullopt;
  return static_cast<char>(value);
}

}  // namespace syncql::runtime
