#include "sandbox/mariadb/row_key.h"

#include <algorithm>
#include <fmt/format.h>

#include "sandbox/mariadb/quote.h"

namespace syncql::sandbox {

namespace {

constexpr const char* kHashColumn = "__key";
constexpr std::size_t kLongestKey = 3072;  // bytes, InnoDB with 16 KiB pages
constexpr std::size_t kMostKeyParts = 32;
constexpr std::uint32_t kLongestKeyText = 255;  // longer ones are TEXT, which no key holds whole
constexpr std::size_t kWidestNumber = 20;

std::size_t key_bytes(const ColumnType& type) {
  switch (type.kind) {
    case TypeKind::Char:
    case TypeKind::Varchar:
      return std::size_t{type.length} * 4;
    case TypeKind::Varbinary:
      return type.length;
    default:
      return kWidestNumber;
  }
}

bool fits(const Table& table) {
  std::size_t bytes = 0;
  std::size_t parts = 0;
  for (const Column& column : table.columns) {
    if (!column.key) continue;
    if (column.nullable || column.type.length > kLongestKeyText) return false;
    bytes += key_bytes(column.type);
    ++parts;
  }
  return bytes <= kLongestKey && parts <= kMostKeyParts;
}

// Lengths keep ('a', 'bc') and ('ab', 'c') apart; a NULL has no length.
std::string hash_expression(const Table& table, const std::string& alias) {
  std::string parts;
  for (const Column& column : table.columns) {
    if (!column.key) continue;
    const std::string name = (alias.empty() ? "" : alias + '.') + quote_name(column.name);
    if (!parts.empty()) parts += ',';
    parts += fmt::format("IFNULL(CONCAT(LENGTH({0}),':',{0}),'N')", name);
  }
  return fmt::format("UNHEX(SHA2(CONCAT({}),256))", parts);
}

}  // namespace

RowKey row_key(const Table& table) {
  if (table.model == TableModel::Duplicate) return RowKey::None;
  return fits(table) ? RowKey::Natural : RowKey::Hashed;
}

std::vector<std::string> key_columns(const Table& table) {
  std::vector<std::string> names;
  for (const Column& column : table.columns) {
    if (column.key) names.push_back(column.name);
  }
  return names;
}

std::string key_clauses(const Table& table) {
  switch (row_key(table)) {
    case RowKey::None:
      return {};
    case RowKey::Hashed:
      return fmt::format(", {0} BINARY(32) AS ({1}) PERSISTENT INVISIBLE, UNIQUE KEY ({0})",
                         quote_name(kHashColumn), hash_expression(table, {}));
    case RowKey::Natural:
      break;
  }
  std::string names;
  for (const std::string& name : key_columns(table)) {
    if (!names.empty()) names += ',';
    names += quote_name(name);
  }
  return fmt::format(", PRIMARY KEY ({})", names);
}

std::string same_key(const Table& table, const std::string& left, const std::string& right) {
  if (row_key(table) == RowKey::Hashed) {
    return fmt::format("{}.{} = {}", left, quote_name(kHashColumn), hash_expression(table, right));
  }
  std::string condition;
  for (const std::string& name : key_columns(table)) {
    if (!condition.empty()) condition += " AND ";
    condition += fmt::format("{0}.{2} = {1}.{2}", left, right, quote_name(name));
  }
  return condition;
}

}  // namespace syncql::sandbox
