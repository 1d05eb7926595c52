#include "sandbox/query/column_mapping.h"

#include <algorithm>

#include "sandbox/query/dialect/analyze_columns.h"

namespace syncql::sandbox {

namespace {

constexpr unsigned kBinaryCharset = 63;
constexpr std::uint8_t kNoFixedDecimals = 31;

// Source: StarRocks' table of types over the MySQL protocol; lengths are display widths.
WireColumn described(WireType type, bool is_text, std::uint32_t length, std::uint8_t decimals = 0) {
  WireColumn column;
  column.type = type;
  column.is_text = is_text;
  column.length = length;
  column.decimals = decimals;
  return column;
}

WireColumn from_starrocks(const ColumnType& type) {
  switch (type.kind) {
    case TypeKind::Boolean:
      return described(WireType::Tiny, false, 1);
    case TypeKind::TinyInt:
      return described(WireType::Tiny, false, 4);
    case TypeKind::SmallInt:
      return described(WireType::Short, false, 6);
    case TypeKind::Int:
      return described(WireType::Long, false, 11);
    case TypeKind::BigInt:
      return described(WireType::LongLong, false, 20);
    case TypeKind::LargeInt:
      return described(WireType::String, true, 40);
    case TypeKind::Float:
      return described(WireType::Float, false, 12, kNoFixedDecimals);
    case TypeKind::Double:
      return described(WireType::Double, false, 22, kNoFixedDecimals);
    case TypeKind::Decimal:
      return described(WireType::NewDecimal, false, type.precision + 2,
                       static_cast<std::uint8_t>(type.scale));
    case TypeKind::Varchar:
      return described(WireType::VarString, true, type.length * 3);
    case TypeKind::Varbinary:
      return described(WireType::Blob, false, type.length);
    case TypeKind::Date:
      return described(WireType::Date, false, 10);
    case TypeKind::DateTime:
      return described(WireType::DateTime, false, 26);
    case TypeKind::Char:
      return described(WireType::String, true, type.length * 3);
    case TypeKind::Json:
    case TypeKind::Other:
      break;
  }
  return described(WireType::String, true, 255);
}

WireColumn from_mariadb(const MYSQL_FIELD& field) {
  const auto length = static_cast<std::uint32_t>(std::min<unsigned long>(field.length, 0xFFFFFFFF));
  const auto decimals = static_cast<std::uint8_t>(field.decimals);
  switch (field.type) {
    case MYSQL_TYPE_TINY:
      return described(WireType::Tiny, false, length);
    case MYSQL_TYPE_SHORT:
    case MYSQL_TYPE_YEAR:
      return described(WireType::Short, false, length);
    case MYSQL_TYPE_INT24:
    case MYSQL_TYPE_LONG:
      return described(WireType::Long, false, length);
    case MYSQL_TYPE_LONGLONG:
      return described(WireType::LongLong, false, length);
    case MYSQL_TYPE_FLOAT:
      return described(WireType::Float, false, length, kNoFixedDecimals);
    case MYSQL_TYPE_DOUBLE:
      return described(WireType::Double, false, length, kNoFixedDecimals);
    case MYSQL_TYPE_DECIMAL:
    case MYSQL_TYPE_NEWDECIMAL:
      return described(WireType::NewDecimal, false, length, decimals);
    case MYSQL_TYPE_DATE:
      return described(WireType::Date, false, length);
    case MYSQL_TYPE_TIME:
      return described(WireType::Time, false, length);
    case MYSQL_TYPE_DATETIME:
    case MYSQL_TYPE_TIMESTAMP:
      return described(WireType::DateTime, false, length);
    case MYSQL_TYPE_NULL:
      return described(WireType::Null, false, 0);
    default:
      break;
  }
  if (field.charsetnr == kBinaryCharset) return described(WireType::Blob, false, length);
  return described(WireType::VarString, true, length);
}

}  // namespace

WireColumn wire_column(const std::string& name, const ColumnType& type) {
  WireColumn column = from_starrocks(type);
  column.name = name;
  return column;
}

std::vector<WireColumn> wire_columns(const Catalog& catalog, const MYSQL_FIELD* fields,
                                     std::size_t count) {
  std::vector<WireColumn> columns;
  std::optional<TableDefinition> table;  // that of the field before, mostly the same
  for (std::size_t i = 0; i < count; ++i) {
    const MYSQL_FIELD& field = fields[i];
    const std::string database(field.db, field.db_length);
    const std::string name(field.org_table, field.org_table_length);
    if (!table || table->table.database != database || table->table.name != name) {
      table = catalog.find(database, name);
    }
    const Column* column =
        table ? find_column(table->table, {field.org_name, field.org_name_length}) : nullptr;
    columns.push_back(column != nullptr ? from_starrocks(column->type) : from_mariadb(field));
    columns.back().name.assign(field.name, field.name_length);
  }
  return columns;
}

}  // namespace syncql::sandbox
