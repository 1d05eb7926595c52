#include "runtime/source/postgres/temporal_text.h"

#include <chrono>
#include <cstring>
#include <limits>
#include <string_view>

#include "runtime/source/digits.h"

namespace syncql::runtime {
namespace {

constexpr std::int64_t kSecond = 1'000'000;  // in microseconds
constexpr std::int64_t kDay = 86'400 * kSecond;

std::int64_t floor_of(std::int64_t number, std::int64_t by) {
  return number / by - (number % by < 0 ? 1 : 0);
}

std::size_t put_word(char* out, std::string_view word) {
  std::memcpy(out, word.data(), word.size());
  return word.size();
}

template <typename Count>
bool is_infinite(Count count) {
  return count == std::numeric_limits<Count>::max() || count == std::numeric_limits<Count>::min();
}

template <typename Count>
std::size_t infinite_text(Count count, char* out) {
  return put_word(out, count > 0 ? "infinity" : "-infinity");
}

struct Date {
  std::int64_t year;  // 0 is the year 1 BC
  std::uint32_t month;
  std::uint32_t day;
};

// The calendar of the library ends at the year 32767; that of the server repeats all 400 years.
Date date_of(std::int64_t days) {
  namespace chrono = std::chrono;
  constexpr std::int64_t kDaysOf400Years = 146'097;
  constexpr chrono::sys_days kFirst(chrono::January / 1 / 2000);
  const std::int64_t cycles = floor_of(days, kDaysOf400Years);
  const chrono::year_month_day within(
      kFirst + chrono::days(static_cast<int>(days - cycles * kDaysOf400Years)));
  return {int{within.year()} + 400 * cycles, unsigned{within.month()}, unsigned{within.day()}};
}

char* put_day(char* out, const Date& date) {
  const std::int64_t year = date.year > 0 ? date.year : 1 - date.year;
  return put_date(out, static_cast<std::uint32_t>(year), date.month, date.day);
}

char* put_era(char* out, const Date& date) {
  return date.year > 0 ? out : out + put_word(out, " BC");
}

// Digits of the second behind the point, as many as it takes.
char* put_fraction(char* out, std::uint32_t microseconds) {
  if (microseconds == 0) return out;
  *out++ = '.';
  int width = 6;
  for (; microseconds % 10 == 0; microseconds /= 10) --width;
  return put_number(out, microseconds, width);
}

char* put_time(char* out, std::int64_t microseconds) {
  const auto seconds = static_cast<std::uint32_t>(microseconds / kSecond);
  out = put_clock(out, seconds / 3600, seconds / 60 % 60, seconds % 60);
  return put_fraction(out, static_cast<std::uint32_t>(microseconds % kSecond));
}

}  // namespace

std::size_t date_text(std::int32_t days, char* out) {
  if (is_infinite(days)) return infinite_text(days, out);
  const Date date = date_of(days);
  return static_cast<std::size_t>(put_era(put_day(out, date), date) - out);
}

std::size_t timestamp_text(std::int64_t microseconds, char* out) {
  if (is_infinite(microseconds)) return infinite_text(microseconds, out);
  const std::int64_t days = floor_of(microseconds, kDay);
  const Date date = date_of(days);
  char* end = put_day(out, date);
  *end++ = ' ';
  end = put_time(end, microseconds - days * kDay);
  return static_cast<std::size_t>(put_era(end, date) - out);
}

std::size_t time_of_day_text(std::int64_t microseconds, char* out) {
  return static_cast<std::size_t>(put_time(out, microseconds < 0 ? 0 : microseconds) - out);
}

}  // namespace syncql::runtime
