// Dates and times as targets take them: `2026-01-02`, with or without a time behind it, or a time.
// PostgreSQL has more of them: `infinity`, years before 1 (` BC`) and behind 9999.
#pragma once

#include <string_view>

namespace syncql::runtime {

inline bool is_moment(std::string_view text) {
  constexpr std::size_t kYear = 4;  // digits
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (text.empty() || !is_digit(text.back())) return false;
  if (text.size() > kYear && text[kYear] == '-') return true;
  return text.find('-', 1) == std::string_view::npos;  // a time, which may be negative
}

}  // namespace syncql::runtime
