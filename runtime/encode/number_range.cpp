#include "runtime/encode/number_range.h"

#include <algorithm>
#include <charconv>

namespace syncql::runtime {
namespace {

struct Limits {
  std::string_view type;
  std::string_view most;
  std::string_view least;
};
constexpr Limits kSigned[] = {{"tinyint", "127", "128"},
                              {"smallint", "32767", "32768"},
                              {"mediumint", "8388607", "8388608"},
                              {"int", "2147483647", "2147483648"},
                              {"integer", "2147483647", "2147483648"},
                              {"bigint", "9223372036854775807", "9223372036854775808"},
                              {"largeint", "170141183460469231731687303715884105727",
                               "170141183460469231731687303715884105728"}};
constexpr Limits kUnsigned[] = {{"tinyint", "255", "0"},
                                {"smallint", "65535", "0"},
                                {"mediumint", "16777215", "0"},
                                {"int", "4294967295", "0"},
                                {"bigint", "18446744073709551615", "0"}};

template <typename Table>
std::optional<NumberRange> found(const Table& table, std::string_view word) {
  const auto entry = std::find_if(std::begin(table), std::end(table),
                                  [&](const Limits& each) { return each.type == word; });
  if (entry == std::end(table)) return std::nullopt;
  return NumberRange{std::string(entry->most), std::string(entry->least)};
}

std::optional<NumberRange> decimal_range(std::string_view type) {
  const std::uint64_t digits = type_argument(type, 0).value_or(0);
  const std::uint64_t behind = type_argument(type, 1).value_or(0);
  if (digits == 0 || behind > digits) return std::nullopt;
  NumberRange range{std::string(digits - behind, '9'), {}, behind};
  if (range.most.empty()) range.most = "0";
  range.least = range.most;
  return range;
}

}  // namespace

std::optional<NumberRange> number_range(std::string_view name, LengthUnit unit) {
  const std::string type = lower_type(name);
  const std::string_view word = type_word(type);
  if (word.starts_with("decimal") || word == "numeric") return decimal_range(type);
  const bool is_unsigned = type.find("unsigned") != std::string::npos;
  if (is_unsigned && unit == LengthUnit::Bytes) return found(kSigned, "largeint");
  return is_unsigned ? found(kUnsigned, word) : found(kSigned, word);
}

std::string lower_type(std::string_view type) {
  std::string out(type);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return out;
}

std::string_view type_word(std::string_view type) {
  return type.substr(0, type.find_first_of("( "));
}

std::optional<std::uint64_t> type_argument(std::string_view type, int place) {
  std::size_t at = type.find('(');
  for (int i = 0; at != std::string_view::npos && i < place; ++i) at = type.find(',', at + 1);
  if (at == std::string_view::npos) return std::nullopt;
  at = type.find_first_not_of(' ', at + 1);
  std::uint64_t value = 0;
  const char* end = type.data() + type.size();
  if (at == std::string_view::npos ||
      std::from_chars(type.data() + at, end, value).ec != std::errc{}) {
    return std::nullopt;
  }
  return value;
}

}  // namespace syncql::runtime
