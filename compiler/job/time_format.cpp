#include "compiler/job/time_format.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

namespace syncql::job {
namespace {

// Longest spelling first where one is the beginning of another.
constexpr std::array<std::pair<std::string_view, TimeToken>, 9> kSpellings = {{
    {"yyyy", TimeToken::Year4},
    {"yy", TimeToken::Year2},
    {"mm", TimeToken::Month},
    {"mi", TimeToken::Minute},
    {"dd", TimeToken::Day},
    {"hh24", TimeToken::Hour24},
    {"hh12", TimeToken::Hour12},
    {"hh", TimeToken::Hour12},
    {"ss", TimeToken::Second},
}};

const std::pair<std::string_view, TimeToken>* token_at(std::string_view text) {
  const auto* found = std::find_if(kSpellings.begin(), kSpellings.end(), [&](const auto& spelling) {
    return text.starts_with(spelling.first);
  });
  return found == kSpellings.end() ? nullptr : found;
}

std::string padded(int value, int width) {
  std::array<char, 16> text{};
  const int size = std::snprintf(text.data(), text.size(), "%0*d", width, value);
  return {text.data(), static_cast<std::size_t>(size)};
}

}  // namespace

bool TimeFormat::has(TimeToken token) const {
  return std::any_of(parts.begin(), parts.end(),
                     [&](const TimePart& part) { return part.token == token; });
}

bool TimeFormat::has_clock() const {
  return has(TimeToken::Hour24) || has(TimeToken::Hour12) || has(TimeToken::Minute) ||
         has(TimeToken::Second);
}

TimeFormat take_format(std::string_view& text) {
  TimeFormat format;
  while (!text.empty()) {
    if (const auto* spelling = token_at(text)) {
      format.parts.push_back({spelling->second, ""});
      text.remove_prefix(spelling->first.size());
      continue;
    }
    const bool separator = text.front() == '-' || text.front() == ':' || text.front() == '/';
    if (!separator || token_at(text.substr(1)) == nullptr) break;
    format.parts.push_back({TimeToken::Literal, std::string(1, text.front())});
    text.remove_prefix(1);
  }
  return format;
}

std::string print(const TimeFormat& format, std::chrono::sys_seconds time) {
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss clock(time - day);
  const int year = static_cast<int>(date.year());
  const int hour = static_cast<int>(clock.hours().count());
  std::string out;
  for (const TimePart& part : format.parts) {
    switch (part.token) {
      case TimeToken::Literal:
        out += part.literal;
        break;
      case TimeToken::Year4:
        out += padded(year, 4);
        break;
      case TimeToken::Year2:
        out += padded(year % 100, 2);
        break;
      case TimeToken::Month:
        out += padded(static_cast<int>(unsigned{date.month()}), 2);
        break;
      case TimeToken::Day:
        out += padded(static_cast<int>(unsigned{date.day()}), 2);
        break;
      case TimeToken::Hour24:
        out += padded(hour, 2);
        break;
      case TimeToken::Hour12:
        out += padded(hour % 12 == 0 ? 12 : hour % 12, 2);
        break;
      case TimeToken::Minute:
        out += padded(static_cast<int>(clock.minutes().count()), 2);
        break;
      case TimeToken::Second:
        out += padded(static_cast<int>(clock.seconds().count()), 2);
        break;
    }
  }
  return out;
}

}  // namespace syncql::job
