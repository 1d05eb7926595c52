#include "sandbox/mariadb/table_ddl.h"

#include <fmt/format.h>
#include <strings.h>

#include "sandbox/mariadb/quote.h"
#include "sandbox/mariadb/row_key.h"

namespace syncql::sandbox {

namespace {

constexpr std::uint32_t kLongestShort = 255;   // longer strings are TEXT or BLOB
constexpr std::uint32_t kLongestText = 65535;  // bytes in MariaDB's TEXT and BLOB
constexpr std::size_t kLongestInline = 8000;   // bytes of a row within an InnoDB page
constexpr std::uint32_t kWidestDecimal = 65;   // MariaDB's own limits
constexpr std::uint32_t kDeepestScale = 38;

bool is_string(const ColumnType& type) {
  return type.kind == TypeKind::Char || type.kind == TypeKind::Varchar ||
         type.kind == TypeKind::Varbinary;
}

// A row of many short strings would not fit a page; TEXT leaves the page when it must.
bool is_wide(const Table& table) {
  std::size_t bytes = 0;
  for (const Column& column : table.columns) {
    const bool short_string = is_string(column.type) && column.type.length <= kLongestShort;
    bytes += short_string ? std::size_t{column.type.length} * 4 : 20;
  }
  return bytes > kLongestInline;
}

std::string string_type(const ColumnType& type, bool inline_allowed) {
  const bool binary = type.kind == TypeKind::Varbinary;
  if (inline_allowed && type.length <= kLongestShort) {
    return fmt::format("{}({})", binary ? "VARBINARY" : "VARCHAR", type.length);
  }
  if (type.length <= kLongestText) return binary ? "BLOB" : "TEXT";
  return binary ? "MEDIUMBLOB" : "MEDIUMTEXT";
}

std::string decimal_type(const ColumnType& type) {
  if (type.precision > kWidestDecimal || type.scale > kDeepestScale) return "VARCHAR(80)";
  return fmt::format("DECIMAL({},{})", type.precision, type.scale);
}

std::string mariadb_type(const Table& table, const Column& column) {
  switch (column.type.kind) {
    case TypeKind::Boolean:
      return "TINYINT(1)";
    case TypeKind::TinyInt:
      return "TINYINT";
    case TypeKind::SmallInt:
      return "SMALLINT";
    case TypeKind::Int:
      return "INT";
    case TypeKind::BigInt:
      return "BIGINT";
    case TypeKind::LargeInt:
      return "DECIMAL(39,0)";
    case TypeKind::Float:  // MariaDB prints FLOAT with six digits, StarRocks with all that count
    case TypeKind::Double:
      return "DOUBLE";
    case TypeKind::Decimal:
      return decimal_type(column.type);
    case TypeKind::Char:
    case TypeKind::Varchar:
    case TypeKind::Varbinary:
      return string_type(column.type, column.key || !is_wide(table));
    case TypeKind::Date:
      return "DATE";
    case TypeKind::DateTime:
      return "DATETIME(6)";
    case TypeKind::Json:
    case TypeKind::Other:
      break;
  }
  return "LONGTEXT";
}

std::string default_clause(const Column& column) {
  if (!column.default_value) return column.nullable ? " DEFAULT NULL" : "";
  const std::string& value = *column.default_value;
  if (!column.default_is_call) {
    if (column.type.kind == TypeKind::Boolean && ::strcasecmp(value.c_str(), "true") == 0) {
      return " DEFAULT 1";
    }
    if (column.type.kind == TypeKind::Boolean && ::strcasecmp(value.c_str(), "false") == 0) {
      return " DEFAULT 0";
    }
    return " DEFAULT " + quote_text(value);
  }
  if (::strcasecmp(value.c_str(), "uuid()") == 0) return " DEFAULT (UUID())";
  if (::strcasecmp(value.c_str(), "uuid_numeric()") == 0) return " DEFAULT (UUID_SHORT())";
  // Without a precision StarRocks' clock shows whole seconds, whatever the column could hold.
  const bool whole_seconds = value.find('(') == std::string::npos;
  return fmt::format(" DEFAULT (CAST({} AS DATETIME({})))", value, whole_seconds ? 0 : 6);
}

// What the MariaDB type itself would let through.
std::string check_clause(const Column& column) {
  switch (column.type.kind) {
    case TypeKind::Char:
    case TypeKind::Varchar:
      return fmt::format(" CHECK (OCTET_LENGTH({}) <= {})", quote_name(column.name),
                         column.type.length);
    case TypeKind::Json:
      return fmt::format(" CHECK (JSON_VALID({}))", quote_name(column.name));
    default:
      return {};
  }
}

}  // namespace

std::string column_sql(const Table& table, const Column& column) {
  const std::string head = quote_name(column.name) + ' ' + mariadb_type(table, column);
  if (column.generated) return fmt::format("{} AS ({}) PERSISTENT", head, column.expression);
  if (column.auto_increment) return head + " NOT NULL AUTO_INCREMENT";
  return head + (column.nullable ? " NULL" : " NOT NULL") + default_clause(column) +
         check_clause(column);
}

std::string create_table_sql(const Table& table) {
  std::string list;
  for (const Column& column : table.columns) {
    if (!list.empty()) list += ", ";
    list += column_sql(table, column);
  }
  list += key_clauses(table);
  for (const Column& column : table.columns) {
    if (column.auto_increment) list += fmt::format(", KEY ({})", quote_name(column.name));
  }
  return fmt::format(
      "CREATE TABLE {} ({}) ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT "
      "CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin",
      quote_name(table.database, table.name), list);
}

}  // namespace syncql::sandbox
