#include <array>
#include <charconv>
#include <cstdint>
#include <fmt/format.h>

#include "sandbox/load/ascii.h"
#include "sandbox/load/convert.h"

namespace syncql::sandbox {
namespace {

constexpr std::array kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

struct Moment {
  int year = 0, month = 0, day = 0;
  int hour = 0, minute = 0, second = 0, micro = 0;
};

bool is_digit(char letter) {
  return letter >= '0' && letter <= '9';
}

// Reads from the front of a text; every function leaves the text alone where it does not fit.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  bool done() const { return text_.empty(); }

  std::size_t digits() const {
    std::size_t count = 0;
    while (count < text_.size() && is_digit(text_[count])) ++count;
    return count;
  }

  int number(std::size_t count) {
    int value = 0;
    std::from_chars(text_.data(), text_.data() + count, value);
    text_.remove_prefix(count);
    return value;
  }

  bool take(std::string_view letters) {
    if (text_.empty() || letters.find(text_[0]) == std::string_view::npos) return false;
    text_.remove_prefix(1);
    return true;
  }

  // One or two digits.
  bool pair(int& into) {
    const std::size_t count = digits();
    if (count < 1 || count > 2) return false;
    into = number(count);
    return true;
  }

 private:
  std::string_view text_;
};

int full_year(int year, std::size_t digits) {
  if (digits > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

int days_in(int year, int month) {
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : kDays.at(static_cast<std::size_t>(month - 1));
}

bool is_valid(const Moment& moment) {
  if (moment.month < 1 || moment.month > 12 || moment.day < 1) return false;
  return moment.day <= days_in(moment.year, moment.month) && moment.hour < 24 &&
         moment.minute < 60 && moment.second < 60;
}

// `20240102`, `240102`, each maybe with `hhmmss` behind it.
bool take_compact(Scanner& scanner, std::size_t digits, Moment& moment) {
  const bool with_time = digits > 8;
  const std::size_t year_digits = digits - (with_time ? 10 : 4);
  moment.year = full_year(scanner.number(year_digits), year_digits);
  moment.month = scanner.number(2);
  moment.day = scanner.number(2);
  if (!with_time) return true;
  moment.hour = scanner.number(2);
  moment.minute = scanner.number(2);
  moment.second = scanner.number(2);
  return true;
}

bool take_date(Scanner& scanner, Moment& moment) {
  const std::size_t digits = scanner.digits();
  if (digits == 6 || digits == 8 || digits == 12 || digits == 14)
    return take_compact(scanner, digits, moment);
  if (digits != 2 && digits != 4) return false;
  moment.year = full_year(scanner.number(digits), digits);
  return scanner.take("-/.") && scanner.pair(moment.month) && scanner.take("-/.") &&
         scanner.pair(moment.day);
}

bool take_fraction(Scanner& scanner, Moment& moment) {
  const std::size_t digits = scanner.digits();
  if (digits < 1 || digits > 6) return false;
  moment.micro = scanner.number(digits);
  for (std::size_t i = digits; i < 6; ++i) moment.micro *= 10;
  return true;
}

bool take_time(Scanner& scanner, Moment& moment) {
  if (!scanner.pair(moment.hour)) return false;
  if (scanner.take(":") && !scanner.pair(moment.minute)) return false;
  if (scanner.take(":") && !scanner.pair(moment.second)) return false;
  return !scanner.take(".") || take_fraction(scanner, moment);
}

std::optional<Moment> read_moment(std::string_view text) {
  Scanner scanner(trim(text));
  Moment moment;
  if (!take_date(scanner, moment)) return std::nullopt;
  if (scanner.take(" T") && !take_time(scanner, moment)) return std::nullopt;
  if (!scanner.done() || !is_valid(moment)) return std::nullopt;
  return moment;
}

std::string date_text(const Moment& moment) {
  return fmt::format("{:04}-{:02}-{:02}", moment.year, moment.month, moment.day);
}

}  // namespace

std::optional<std::string> convert_date(std::string_view text) {
  const auto moment = read_moment(text);
  if (!moment) return std::nullopt;
  return date_text(*moment);
}

std::optional<std::string> convert_datetime(std::string_view text) {
  const auto moment = read_moment(text);
  if (!moment) return std::nullopt;
  std::string shown = fmt::format("{} {:02}:{:02}:{:02}", date_text(*moment), moment->hour,
                                  moment->minute, moment->second);
  if (moment->micro != 0) shown += fmt::format(".{:06}", moment->micro);
  return shown;
}

}  // namespace syncql::sandbox
