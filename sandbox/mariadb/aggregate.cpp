#include "sandbox/mariadb/aggregate.h"

#include <fmt/format.h>

#include "sandbox/mariadb/quote.h"

namespace syncql::sandbox {

namespace {

// `name` is qualified: INSERT … SELECT sees the selected columns under the same names.
std::string merged(const Column& column, const std::string& name) {
  if (column.aggregate == "SUM") {
    return fmt::format("IF(VALUES({0}) IS NULL, {0}, IFNULL({0}, 0) + VALUES({0}))", name);
  }
  if (column.aggregate == "MAX") {
    return fmt::format("GREATEST(IFNULL({0}, VALUES({0})), IFNULL(VALUES({0}), {0}))", name);
  }
  if (column.aggregate == "MIN") {
    return fmt::format("LEAST(IFNULL({0}, VALUES({0})), IFNULL(VALUES({0}), {0}))", name);
  }
  if (column.aggregate == "REPLACE_IF_NOT_NULL") {
    return fmt::format("IFNULL(VALUES({0}), {0})", name);
  }
  return fmt::format("VALUES({0})", name);
}

}  // namespace

std::string on_duplicate_key(const Table& table) {
  const std::string qualifier = quote_name(table.database, table.name) + '.';
  std::string updates;
  std::string first_key;
  for (const Column& column : table.columns) {
    const std::string name = qualifier + quote_name(column.name);
    if (column.key && first_key.empty()) first_key = name;
    if (column.key || column.generated) continue;
    if (!updates.empty()) updates += ", ";
    updates += name + " = " + merged(column, name);
  }
  if (updates.empty()) updates = first_key + " = " + first_key;
  return "ON DUPLICATE KEY UPDATE " + updates;
}

}  // namespace syncql::sandbox
