#include "runtime/encode/value_policy.h"

#include <algorithm>
#include <charconv>

#include "runtime/encode/column_plan.h"

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
                              {"bigint", "9223372036854775807", "9223372036854775808"},
                              {"largeint", "170141183460469231731687303715884105727",
                               "170141183460469231731687303715884105728"}};
constexpr Limits kUnsigned[] = {{"tinyint", "255", "0"},
                                {"smallint", "65535", "0"},
                                {"mediumint", "16777215", "0"},
                                {"int", "4294967295", "0"},
                                {"bigint", "18446744073709551615", "0"}};

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return out;
}

std::string_view word_of(std::string_view type) {
  return type.substr(0, type.find_first_of("( "));
}

// The number at `place` (from 0) between the type's parentheses.
std::optional<std::uint64_t> argument(std::string_view type, int place) {
  std::size_t at = type.find('(');
  for (int i = 0; at != std::string_view::npos && i < place; ++i) at = type.find(',', at + 1);
  if (at == std::string_view::npos) return std::nullopt;
  at = type.find_first_not_of(" ", at + 1);
  std::uint64_t value = 0;
  const char* end = type.data() + type.size();
  if (at == std::string_view::npos ||
      std::from_chars(type.data() + at, end, value).ec != std::errc{}) {
    return std::nullopt;
  }
  return value;
}

// StarRocks' LARGEINT calls itself `bigint unsigned` in its catalogue.
void limit_number(std::string_view type, LengthUnit unit, ColumnPolicy& policy) {
  const std::string_view word = word_of(type);
  if (word.starts_with("decimal") || word == "numeric") {
    const std::uint64_t digits = argument(type, 0).value_or(0);
    const std::uint64_t behind = argument(type, 1).value_or(0);
    if (digits == 0 || behind > digits) return;
    policy.most = policy.least = std::string(digits - behind, '9');
    if (policy.most.empty()) policy.most = policy.least = "0";
    return;
  }
  const bool is_unsigned = type.find("unsigned") != std::string_view::npos;
  const bool large = is_unsigned && unit == LengthUnit::Bytes;
  const auto take = [&](const auto& table, std::string_view name) {
    for (const Limits& each : table) {
      if (each.type != name) continue;
      policy.most = each.most;
      policy.least = each.least;
    }
  };
  if (large) return take(kSigned, "largeint");
  return is_unsigned ? take(kUnsigned, word) : take(kSigned, word);
}

bool is_number(ValueClass values) {
  return values == ValueClass::Integer || values == ValueClass::Decimal;
}

bool is_text(ValueClass values) {
  return values == ValueClass::Text || values == ValueClass::Json || values == ValueClass::Binary ||
         values == ValueClass::Time;
}

}  // namespace

std::optional<std::uint64_t> text_length(std::string_view target_type) {
  const std::string type = lower(target_type);
  const std::string_view word = word_of(type);
  if (word != "varchar" && word != "char") return std::nullopt;
  return argument(type, 0);
}

std::optional<ColumnPolicy> column_policy(const ValueRules& rules, ValueClass values,
                                          std::string_view target_type, LengthUnit unit) {
  ColumnPolicy out;
  out.unit = unit;
  const bool date = values == ValueClass::Date || values == ValueClass::DateTime;
  if (date) {
    out.zero_date = rules.zero_date;
    out.date = rules.zero_date_text;
  }
  const bool text = rendering_for(values, target_type) == Rendering::Text && is_text(values);
  if (text && values != ValueClass::Time) out.invalid_utf8 = rules.invalid_utf8;
  if (rules.overflow != Remedy::None) {
    if (text) out.longest = text_length(target_type);
    if (is_number(values)) limit_number(lower(target_type), unit, out);
    if (out.longest || !out.most.empty()) out.overflow = rules.overflow;
  }
  const bool nothing = out.zero_date == Remedy::None && out.invalid_utf8 == Remedy::None &&
                       out.overflow == Remedy::None;
  return nothing ? std::nullopt : std::optional(std::move(out));
}

}  // namespace syncql::runtime
