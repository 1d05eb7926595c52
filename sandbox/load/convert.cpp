#include "sandbox/load/convert.h"

#include <nlohmann/json.hpp>

#include "sandbox/load/base64.h"

namespace syncql::sandbox {
namespace {

// The declared length counts bytes; 0 means that none is declared.
std::optional<std::string> within(std::uint32_t length, std::string bytes) {
  if (length != 0 && bytes.size() > length) return std::nullopt;
  return bytes;
}

// Base64 where the text is that, else the bytes themselves: so since StarRocks 3.2.
std::optional<std::string> convert_binary(std::string_view text, std::uint32_t length) {
  return within(length, decode_base64(text).value_or(std::string(text)));
}

std::optional<std::string> convert_json(std::string_view text) {
  if (!nlohmann::json::accept(text)) return std::nullopt;
  return std::string(text);
}

}  // namespace

std::optional<std::string> convert(const ColumnType& type, std::string_view text) {
  switch (type.kind) {
    case TypeKind::Boolean:
      return convert_boolean(text);
    case TypeKind::TinyInt:
    case TypeKind::SmallInt:
    case TypeKind::Int:
    case TypeKind::BigInt:
    case TypeKind::LargeInt:
      return convert_integer(type.kind, text);
    case TypeKind::Float:
    case TypeKind::Double:
      return convert_float(type.kind, text);
    case TypeKind::Decimal:
      return convert_decimal(text, type.precision, type.scale);
    case TypeKind::Char:
    case TypeKind::Varchar:
      return within(type.length, std::string(text));
    case TypeKind::Varbinary:
      return convert_binary(text, type.length);
    case TypeKind::Date:
      return convert_date(text);
    case TypeKind::DateTime:
      return convert_datetime(text);
    case TypeKind::Json:
      return convert_json(text);
    case TypeKind::Other:
      break;
  }
  return std::string(text);
}

}  // namespace syncql::sandbox
