// The format part of a scheduling expression: `yyyy-mm-dd`, `hh24:mi:ss`. Knows no offsets.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace syncql::job {

enum class TimeToken : std::uint8_t {
  Literal,
  Year4,
  Year2,
  Month,
  Day,
  Hour24,
  Hour12,
  Minute,
  Second
};

struct TimePart {
  TimeToken token = TimeToken::Literal;
  std::string literal;
};

struct TimeFormat {
  std::vector<TimePart> parts;  // never empty after a successful parse
  bool has(TimeToken token) const;
  bool has_clock() const;  // any of hours, minutes, seconds
};

// Takes the longest format from the front of `text` and cuts it off. A `-` or `:` belongs to the
// format only where another token follows: `yyyymmdd-1` is a format and an offset.
TimeFormat take_format(std::string_view& text);

std::string print(const TimeFormat& format, std::chrono::sys_seconds time);

}  // namespace syncql::job
