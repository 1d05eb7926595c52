#include <charconv>
#include <cmath>
#include <fmt/format.h>

#include "sandbox/load/ascii.h"
#include "sandbox/load/convert.h"

namespace syncql::sandbox {
namespace {

// A plain decimal number: sign, digits without leading zeros, and how many stand behind the point.
struct Digits {
  bool negative = false;
  std::string digits;
  std::size_t fraction = 0;
};

bool all_digits(std::string_view text) {
  return text.find_first_not_of("0123456789") == std::string_view::npos;
}

bool take_sign(std::string_view& text) {
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  return negative;
}

std::optional<Digits> read_digits(std::string_view text) {
  Digits number;
  text = trim(text);
  number.negative = take_sign(text);
  const auto point = std::min(text.find('.'), text.size());
  const std::string_view whole = text.substr(0, point);
  const std::string_view fraction = text.substr(std::min(point + 1, text.size()));
  if (whole.empty() && fraction.empty()) return std::nullopt;
  if (!all_digits(whole) || !all_digits(fraction)) return std::nullopt;
  number.digits = whole.substr(std::min(whole.find_first_not_of('0'), whole.size()));
  number.digits += fraction;
  number.fraction = fraction.size();
  return number;
}

std::string_view greatest(TypeKind kind, bool negative) {
  switch (kind) {
    case TypeKind::TinyInt:
      return negative ? "128" : "127";
    case TypeKind::SmallInt:
      return negative ? "32768" : "32767";
    case TypeKind::Int:
      return negative ? "2147483648" : "2147483647";
    case TypeKind::BigInt:
      return negative ? "9223372036854775808" : "9223372036854775807";
    default:  // LARGEINT: -2^127 + 1 to 2^127 - 1
      return "170141183460469231731687303715884105727";
  }
}

// `digits` have no leading zeros.
std::string signed_text(bool negative, std::string_view digits) {
  if (digits.empty()) return "0";
  return fmt::format("{}{}", negative ? "-" : "", digits);
}

// Adds one to the last digit; may grow by a digit.
void round_up(std::string& digits) {
  for (std::size_t i = digits.size(); i-- > 0;) {
    if (digits[i] != '9') {
      ++digits[i];
      return;
    }
    digits[i] = '0';
  }
  digits.insert(digits.begin(), '1');
}

void rescale(Digits& number, std::size_t scale) {
  if (number.fraction <= scale) {
    number.digits.append(scale - number.fraction, '0');
  } else {
    const std::size_t excess = number.fraction - scale;
    // All digits before the excess may be missing: `.05` at scale 0.
    if (number.digits.size() < excess) number.digits.insert(0, excess - number.digits.size(), '0');
    const std::size_t kept = number.digits.size() - excess;
    const bool up = number.digits[kept] >= '5';
    number.digits.resize(kept);
    if (up) round_up(number.digits);
  }
  number.fraction = scale;
  number.digits.erase(0, number.digits.find_first_not_of('0'));
}

template <typename Float>
std::optional<std::string> print_float(std::string_view text) {
  Float value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
    return std::nullopt;
  return fmt::format("{}", value);
}

}  // namespace

std::optional<std::string> convert_integer(TypeKind kind, std::string_view text) {
  auto number = read_digits(text);
  if (!number) return std::nullopt;
  const bool fraction_allowed =
      kind == TypeKind::TinyInt || kind == TypeKind::SmallInt || kind == TypeKind::Int;
  if (trim(text).find('.') != std::string_view::npos && !fraction_allowed) return std::nullopt;
  // `.5` may have fewer digits left than stand behind the point.
  const std::size_t size = number->digits.size();
  number->digits.resize(size - std::min(size, number->fraction));
  number->digits.erase(0, number->digits.find_first_not_of('0'));
  const std::string_view limit = greatest(kind, number->negative);
  if (number->digits.size() > limit.size()) return std::nullopt;
  if (number->digits.size() == limit.size() && number->digits > limit) return std::nullopt;
  return signed_text(number->negative, number->digits);
}

std::optional<std::string> convert_decimal(std::string_view text, std::uint32_t precision,
                                           std::uint32_t scale) {
  auto number = read_digits(text);
  if (!number) return std::nullopt;
  rescale(*number, scale);
  if (number->digits.size() > precision) return std::nullopt;
  const bool zero = number->digits.empty();
  if (number->digits.size() <= scale)
    number->digits.insert(0, scale + 1 - number->digits.size(), '0');
  if (scale > 0) number->digits.insert(number->digits.size() - scale, 1, '.');
  return signed_text(number->negative && !zero, number->digits);
}

std::optional<std::string> convert_float(TypeKind kind, std::string_view text) {
  text = trim(text);
  if (text.starts_with('+')) text.remove_prefix(1);
  return kind == TypeKind::Float ? print_float<float>(text) : print_float<double>(text);
}

std::optional<std::string> convert_boolean(std::string_view text) {
  text = trim(text);
  if (const auto flag = read_bool(text)) return *flag ? "1" : "0";
  const auto number = print_float<double>(text);
  if (!number) return std::nullopt;
  return *number == "0" || *number == "-0" ? "0" : "1";
}

}  // namespace syncql::sandbox
