// The digits of numbers, dates and times, for the sources whose wire has them in binary. Knows no
// wire.
#pragma once

#include <cstdint>

namespace syncql::runtime {

// Each writes at `out` and returns the end.

inline char* put_two_digits(char* out, std::uint32_t number) {  // below 100
  *out++ = static_cast<char>('0' + number / 10);
  *out++ = static_cast<char>('0' + number % 10);
  return out;
}

// At least `width` digits.
inline char* put_number(char* out, std::uint32_t number, int width) {
  char digits[10];
  int count = 0;
  while (number != 0 || count < width) {
    digits[count++] = static_cast<char>('0' + number % 10);
    number /= 10;
  }
  while (count > 0) *out++ = digits[--count];
  return out;
}

inline char* put_date(char* out, std::uint32_t year, std::uint32_t month, std::uint32_t day) {
  if (year < 10'000) {
    out = put_two_digits(put_two_digits(out, year / 100), year % 100);
  } else {
    out = put_number(out, year, 5);
  }
  *out++ = '-';
  out = put_two_digits(out, month);
  *out++ = '-';
  return put_two_digits(out, day);
}

inline char* put_clock(char* out, std::uint32_t hours, std::uint32_t minutes,
                       std::uint32_t seconds) {
  out = hours < 100 ? put_two_digits(out, hours) : put_number(out, hours, 3);
  *out++ = ':';
  out = put_two_digits(out, minutes);
  *out++ = ':';
  return put_two_digits(out, seconds);
}

}  // namespace syncql::runtime
