#include "runtime/sink/mysql/row_form.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "runtime/net/mysql_connection.h"

namespace syncql::runtime {
namespace {

std::string table_name(const MysqlTarget& target) {
  return quoted_name(target.database) + "." + quoted_name(target.table);
}

}  // namespace

// Separators are given in hexadecimal digits: no `sql_mode` changes what they mean. Where there is
// a SET, MariaDB forgets that a counted column beside it was given a 0.
std::string load_statement(const MysqlTarget& target, MysqlWriteMode mode) {
  const auto is_converted = [](const MysqlColumn& column) {
    return column.form == ValueForm::Bytes || column.form == ValueForm::Bits;
  };
  const bool converts = std::any_of(target.columns.begin(), target.columns.end(), is_converted);
  std::vector<std::string> names;
  std::vector<std::string> values;
  for (const MysqlColumn& column : target.columns) {
    const std::string name = quoted_name(column.name);
    if (!converts || (!is_converted(column) && !column.is_counted)) {
      names.push_back(name);
      continue;
    }
    const std::string variable = fmt::format("@syncql_{}", names.size());
    names.push_back(variable);
    if (column.form == ValueForm::Bytes) {
      values.push_back(fmt::format("{} = UNHEX({})", name, variable));
    } else if (column.form == ValueForm::Bits) {
      values.push_back(fmt::format("{} = CAST({} AS UNSIGNED)", name, variable));
    } else {
      values.push_back(fmt::format("{} = {}", name, variable));
    }
  }
  return fmt::format(
      "LOAD DATA LOCAL INFILE 'syncql' {}INTO TABLE {} CHARACTER SET utf8mb4 FIELDS TERMINATED BY "
      "0x09 ESCAPED BY 0x5C LINES TERMINATED BY 0x0A ({}){}{}",
      mode == MysqlWriteMode::Replace ? "REPLACE " : "", table_name(target), fmt::join(names, ", "),
      values.empty() ? "" : " SET ", fmt::join(values, ", "));
}

std::string insert_head(const MysqlTarget& target, MysqlWriteMode mode) {
  std::vector<std::string> names;
  for (const MysqlColumn& column : target.columns) names.push_back(quoted_name(column.name));
  return fmt::format("{} INTO {} ({}) VALUES ",
                     mode == MysqlWriteMode::Replace ? "REPLACE" : "INSERT", table_name(target),
                     fmt::join(names, ", "));
}

std::string insert_tail(const MysqlTarget& target, const MysqlWriteOptions& options) {
  if (options.mode != MysqlWriteMode::Update) return {};
  std::vector<std::string> changes;
  const auto change = [&](const std::string& column) {
    changes.push_back(fmt::format("{0} = VALUES({0})", quoted_name(column)));
  };
  if (options.update_columns.empty()) {
    for (const MysqlColumn& column : target.columns) change(column.name);
  } else {
    for (const std::string& column : options.update_columns) change(column);
  }
  return fmt::format(" ON DUPLICATE KEY UPDATE {}", fmt::join(changes, ", "));
}

}  // namespace syncql::runtime
