#include "runtime/source/mysql/temporal_text.h"

#include "runtime/source/digits.h"

namespace syncql::runtime {
namespace {

constexpr std::uint8_t kMostDecimals = 6;

// Little-endian; bytes that the value does not have (the server cuts zeros) count as 0.
std::uint32_t number_at(WireValue value, std::size_t offset, std::size_t width) {
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < width && offset + i < value.size(); ++i) {
    number |= std::uint32_t{value[offset + i]} << (8 * i);
  }
  return number;
}

// The wire's bytes may hold anything; two digits are what a month has.
char* put_date_of(char* out, WireValue value) {
  return put_date(out, number_at(value, 0, 2), number_at(value, 2, 1) % 100,
                  number_at(value, 3, 1) % 100);
}

char* put_fraction(char* out, std::uint32_t microseconds, std::uint8_t decimals) {
  if (decimals > kMostDecimals) decimals = microseconds == 0 ? 0 : kMostDecimals;
  if (decimals == 0) return out;
  for (int i = decimals; i < kMostDecimals; ++i) microseconds /= 10;
  *out++ = '.';
  return put_number(out, microseconds, decimals);
}

char* put_clock_at(char* out, std::uint32_t hours, WireValue value, std::size_t minutes) {
  return put_clock(out, hours, number_at(value, minutes, 1) % 100,
                   number_at(value, minutes + 1, 1) % 100);
}

}  // namespace

std::size_t date_text(WireValue value, char* out) {
  return static_cast<std::size_t>(put_date_of(out, value) - out);
}

std::size_t datetime_text(WireValue value, std::uint8_t decimals, char* out) {
  char* end = put_date_of(out, value);
  *end++ = ' ';
  end = put_clock_at(end, number_at(value, 4, 1), value, 5);
  end = put_fraction(end, number_at(value, 7, 4), decimals);
  return static_cast<std::size_t>(end - out);
}

std::size_t time_text(WireValue value, std::uint8_t decimals, char* out) {
  char* end = out;
  if (number_at(value, 0, 1) != 0) *end++ = '-';
  std::uint32_t hours = number_at(value, 1, 4) * 24 + number_at(value, 5, 1);
  end = put_clock_at(end, hours, value, 6);
  end = put_fraction(end, number_at(value, 8, 4), decimals);
  return static_cast<std::size_t>(end - out);
}

std::size_t year_text(WireValue value, char* out) {
  return static_cast<std::size_t>(put_number(out, number_at(value, 0, 2), 4) - out);
}

}  // namespace syncql::runtime
