#include "runtime/source/mysql/columns.h"

#include <algorithm>
#include <fmt/format.h>

namespace syncql::runtime {
namespace {

bool is_blob(MysqlType type) {
  return type == MysqlType::TinyBlob || type == MysqlType::MediumBlob ||
         type == MysqlType::LongBlob || type == MysqlType::Blob;
}

std::string integer_name(const MysqlField& field) {
  const char* name = "bigint";
  if (field.type == MysqlType::Tiny) name = "tinyint";
  if (field.type == MysqlType::Short) name = "smallint";
  if (field.type == MysqlType::Int24) name = "mediumint";
  if (field.type == MysqlType::Long) name = "int";
  return field.is_unsigned ? fmt::format("{} unsigned", name) : name;
}

std::string metadata_name(const MysqlField& field) {
  if (!field.extended.empty()) return field.extended;
  if (is_integer(field)) return integer_name(field);
  if (is_blob(field.type)) return field.binary ? "blob" : "text";
  switch (field.type) {
    case MysqlType::Decimal:
    case MysqlType::NewDecimal:
      return "decimal";
    case MysqlType::Float:
      return "float";
    case MysqlType::Double:
      return "double";
    case MysqlType::Null:
      return "null";
    case MysqlType::Timestamp:
      return "timestamp";
    case MysqlType::Date:
    case MysqlType::NewDate:
      return "date";
    case MysqlType::Time:
      return "time";
    case MysqlType::DateTime:
      return "datetime";
    case MysqlType::Year:
      return "year";
    case MysqlType::Bit:
      return "bit";
    case MysqlType::Json:
      return "json";
    case MysqlType::Geometry:
      return "geometry";
    case MysqlType::Varchar:
    case MysqlType::VarString:
    case MysqlType::String:
      return field.binary ? "varbinary" : "varchar";
    default:
      return fmt::format("protocol type {}", static_cast<unsigned>(field.type));
  }
}

ValueClass text_class(const MysqlField& field) {
  if (field.is_enum || field.is_set) return ValueClass::Text;
  if (field.extended == "json") return ValueClass::Json;
  if (!field.extended.empty()) return ValueClass::Text;  // MariaDB prints uuid and inet as text
  return field.binary ? ValueClass::Binary : ValueClass::Text;
}

ValueClass mysql_class(const MysqlField& field) {
  if (is_integer(field)) return ValueClass::Integer;
  if (is_blob(field.type)) return text_class(field);
  switch (field.type) {
    case MysqlType::Bit:
      return ValueClass::Integer;
    case MysqlType::Decimal:
    case MysqlType::NewDecimal:
      return ValueClass::Decimal;
    case MysqlType::Float:
    case MysqlType::Double:
      return ValueClass::Floating;
    case MysqlType::Date:
    case MysqlType::NewDate:
      return ValueClass::Date;
    case MysqlType::DateTime:
    case MysqlType::Timestamp:
      return ValueClass::DateTime;
    case MysqlType::Time:
      return ValueClass::Time;
    case MysqlType::Json:
      return ValueClass::Json;
    case MysqlType::Null:
    case MysqlType::Year:
    case MysqlType::Enum:
    case MysqlType::Set:
    case MysqlType::Geometry:
      return ValueClass::Text;
    case MysqlType::Varchar:
    case MysqlType::VarString:
    case MysqlType::String:
      return text_class(field);
    default:
      return ValueClass::Unsupported;
  }
}

struct Prefix {
  std::string_view text;
  ValueClass values;
};
constexpr Prefix kPrefixes[] = {
    {"boolean", ValueClass::Boolean},
    {"largeint", ValueClass::Integer},
    {"bigint unsigned", ValueClass::Integer},  // LARGEINT in information_schema
    {"json", ValueClass::Json},
    {"varbinary", ValueClass::Binary},
    {"binary", ValueClass::Binary},
    {"array", ValueClass::Unsupported},
    {"map", ValueClass::Unsupported},
    {"struct", ValueClass::Unsupported},
    {"bitmap", ValueClass::Unsupported},
    {"hll", ValueClass::Unsupported},
    {"percentile", ValueClass::Unsupported},
};

// StarRocks sends many types as STRING and no flags at all: the catalogue tells them apart.
ValueClass starrocks_class(const MysqlField& field, const std::string& type) {
  for (const Prefix& prefix : kPrefixes) {
    if (type.starts_with(prefix.text)) return prefix.values;
  }
  return is_blob(field.type) ? ValueClass::Binary : mysql_class(field);
}

}  // namespace

std::string lower_case(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return out;
}

SourceColumn described_column(const MysqlField& field, const CatalogueTypes& types,
                              MysqlDialect dialect) {
  SourceColumn out;
  out.name = field.name;
  auto known = types.find(lower_case(field.name));
  out.type = known == types.end() ? metadata_name(field) : known->second;
  out.values = dialect == MysqlDialect::Starrocks ? starrocks_class(field, lower_case(out.type))
                                                  : mysql_class(field);
  out.nullable = field.nullable;
  return out;
}

std::uint64_t longest_characters(const CatalogueColumn& column) {
  const std::string type = lower_case(column.data_type);
  return type == "char" || type == "varchar" ? column.length : 0;
}

std::uint64_t longest_bytes(const CatalogueColumn& column) {
  std::uint64_t width = 3;
  if (column.character_set.starts_with("utf8mb4") || column.character_set.starts_with("utf16") ||
      column.character_set == "utf32" || column.character_set == "gb18030") {
    width = 4;
  }
  if (column.character_set == "ascii") width = 1;
  return column.character_set.empty() ? 0 : width * longest_characters(column);
}

std::string plain_item(const MysqlField& field, const std::string& item) {
  if (field.type == MysqlType::Geometry) return fmt::format("ST_AsText({})", item);
  if (field.type == MysqlType::Bit) return fmt::format("CAST({} AS UNSIGNED)", item);
  bool padded = field.zerofill && field.type != MysqlType::Year;  // YEAR carries the flag, too
  return padded ? fmt::format("({}) + 0", item) : item;
}

bool is_integer(const MysqlField& field) {
  return field.type == MysqlType::Tiny || field.type == MysqlType::Short ||
         field.type == MysqlType::Int24 || field.type == MysqlType::Long ||
         field.type == MysqlType::LongLong;
}

}  // namespace syncql::runtime
