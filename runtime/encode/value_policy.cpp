#include "runtime/encode/value_policy.h"

#include "runtime/encode/column_plan.h"
#include "runtime/encode/number_range.h"

namespace syncql::runtime {
namespace {

void limit_number(std::string_view type, LengthUnit unit, ColumnPolicy& policy) {
  auto range = number_range(type, unit);
  if (!range) return;
  policy.most = std::move(range->most);
  policy.least = std::move(range->least);
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
  const std::string type = lower_type(target_type);
  const std::string_view word = type_word(type);
  if (word != "varchar" && word != "char") return std::nullopt;
  return type_argument(type, 0);
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
    if (is_number(values)) limit_number(target_type, unit, out);
    if (out.longest || !out.most.empty()) out.overflow = rules.overflow;
  }
  const bool nothing = out.zero_date == Remedy::None && out.invalid_utf8 == Remedy::None &&
                       out.overflow == Remedy::None;
  return nothing ? std::nullopt : std::optional(std::move(out));
}

}  // namespace syncql::runtime
