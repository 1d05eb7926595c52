#include "runtime/encode/type_risk.h"

#include <fmt/format.h>

#include "runtime/encode/number_range.h"

namespace syncql::runtime {
namespace {

bool is_number(ValueClass values) {
  return values == ValueClass::Integer || values == ValueClass::Decimal ||
         values == ValueClass::Floating;
}

bool exceeds(const std::string& digits, const std::string& limit) {
  return digits.size() != limit.size() ? digits.size() > limit.size() : digits > limit;
}

void number_into_number(const SourceColumn& from, const NumberRange& to,
                        std::vector<std::string>& risks) {
  if (from.values == ValueClass::Floating) {
    risks.emplace_back("fractions are rounded or refused");
    return;
  }
  const auto source = number_range(from.type, LengthUnit::Characters);
  if (!source) {
    risks.push_back(fmt::format("numbers above {} do not fit", to.most));
    return;
  }
  if (exceeds(source->most, to.most)) {
    risks.push_back(fmt::format("numbers above {} do not fit", to.most));
  } else if (exceeds(source->least, to.least)) {
    const bool none = to.least == "0";
    risks.push_back(fmt::format("numbers below {}{} do not fit", none ? "" : "-", to.least));
  }
  if (source->fraction > to.fraction) {
    risks.push_back(
        to.fraction == 0
            ? "digits behind the point are lost or refused"
            : fmt::format("more than {} digits behind the point are lost or refused", to.fraction));
  }
}

}  // namespace

std::vector<std::string> type_risks(const SourceColumn& from, std::string_view target_type,
                                    bool target_nullable, LengthUnit unit) {
  std::vector<std::string> risks;
  if (from.nullable && !target_nullable) risks.emplace_back("NULL is refused");
  const std::string type = lower_type(target_type);
  const std::string_view word = type_word(type);
  const auto range = number_range(type, unit);
  const bool date = word == "date" || word.starts_with("datetime") || word == "timestamp";
  if (is_number(from.values) && range) number_into_number(from, *range, risks);
  if (from.values == ValueClass::DateTime && word == "date") {
    risks.emplace_back("the time of day is dropped");
  }
  if (from.values == ValueClass::Text && range) {
    risks.emplace_back("texts that are no numbers are refused");
  }
  if (from.values == ValueClass::Text && date) {
    risks.emplace_back("texts that are no dates are refused");
  }
  return risks;
}

}  // namespace syncql::runtime
