#include "runtime/encode/column_plan.h"

#include <algorithm>
#include <cctype>

namespace syncql::runtime {
namespace {

bool starts_with_word(std::string_view type, std::string_view word) {
  return type.size() >= word.size() &&
         std::equal(word.begin(), word.end(), type.begin(), [](char wanted, char seen) {
           return wanted == std::tolower(static_cast<unsigned char>(seen));
         });
}

bool is_binary(std::string_view type) {
  return starts_with_word(type, "varbinary") || starts_with_word(type, "binary");
}

// What takes any text, and so what a number's or a date's type would not (`NaN`, `infinity`).
bool is_text(std::string_view type) {
  return starts_with_word(type, "varchar") || starts_with_word(type, "char") ||
         starts_with_word(type, "string");
}

}  // namespace

Rendering rendering_for(ValueClass values, std::string_view target_type) {
  if (is_text(target_type)) return Rendering::Text;
  switch (values) {
    case ValueClass::Integer:
      return Rendering::Number;
    case ValueClass::Decimal:
    case ValueClass::Floating:
      return Rendering::Floating;
    case ValueClass::Date:
    case ValueClass::DateTime:
    case ValueClass::Time:
      return Rendering::Moment;
    default:
      break;
  }
  if (is_binary(target_type)) return Rendering::Base64;
  // MariaDB keeps documents in a text column, and so do dead letters.
  const bool document = values == ValueClass::Json || values == ValueClass::Text;
  if (document && starts_with_word(target_type, "json")) return Rendering::Document;
  return Rendering::Text;
}

}  // namespace syncql::runtime
