#include "runtime/source/mysql/live_tables.h"

#include <map>

namespace syncql::runtime {
namespace {

using Cells = std::vector<std::optional<std::string>>;

std::string where(const std::string& database, const std::optional<std::string>& only) {
  std::string text = "TABLE_SCHEMA = " + quoted_text(database);
  if (only) text += " AND TABLE_NAME = " + quoted_text(*only);
  return text;
}

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

// How a number is padded when it is shown is no part of its type.
std::string plain_type(std::string type, MysqlFlavour flavour) {
  constexpr std::string_view kPadding = " zerofill";
  if (type.ends_with(kPadding)) type.resize(type.size() - kPadding.size());
  if (flavour == MysqlFlavour::Starrocks && type == "tinyint(1)") return "boolean";
  return type;
}

// TABLE_NAME, COLUMN_NAME, COLUMN_TYPE, IS_NULLABLE, COLUMN_DEFAULT, EXTRA, COLUMN_KEY
LiveColumn column_of(const Cells& row, MysqlFlavour flavour) {
  const std::string extra = row[5].value_or("");
  LiveColumn column;
  column.name = row[1].value_or("");
  column.type = plain_type(row[2].value_or(""), flavour);
  column.not_null = row[3].value_or("YES") == "NO";
  column.has_default =
      row[4].has_value() || contains(extra, "auto_increment") || contains(extra, "GENERATED");
  return column;
}

// MySQL marks a unique index as PRI where a table has no primary key, so that it is asked itself.
Result<void> add_keys(MysqlConnection& connection, const std::string& condition,
                      std::map<std::string, LiveTable>& tables) {
  const auto keys =
      connection.query("SELECT TABLE_NAME, COLUMN_NAME FROM information_schema.statistics WHERE " +
                       condition + " AND INDEX_NAME = 'PRIMARY' ORDER BY TABLE_NAME, SEQ_IN_INDEX");
  if (!keys) return fail(keys.error());
  for (const Cells& row : keys->rows) {
    const auto table = tables.find(row[0].value_or(""));
    if (table != tables.end()) table->second.key.push_back(row[1].value_or(""));
  }
  return {};
}

}  // namespace

Result<std::vector<LiveTable>> mysql_tables(MysqlConnection& connection, MysqlFlavour flavour,
                                            const std::string& database,
                                            const std::optional<std::string>& only) {
  const std::string condition = where(database, only);
  const auto columns = connection.query(
      "SELECT TABLE_NAME, COLUMN_NAME, COLUMN_TYPE, IS_NULLABLE, COLUMN_DEFAULT, EXTRA, COLUMN_KEY "
      "FROM information_schema.columns WHERE " +
      condition + " ORDER BY TABLE_NAME, ORDINAL_POSITION");
  if (!columns) return fail(columns.error());
  std::map<std::string, LiveTable> tables;
  for (const Cells& row : columns->rows) {
    LiveTable& table = tables[row[0].value_or("")];
    table.name = row[0].value_or("");
    table.columns.push_back(column_of(row, flavour));
    const bool in_key = row[6].value_or("") == "PRI";
    if (flavour == MysqlFlavour::Starrocks && in_key) {
      table.key.push_back(table.columns.back().name);
    }
  }
  if (flavour == MysqlFlavour::Mysql) {
    if (auto added = add_keys(connection, condition, tables); !added) return fail(added.error());
  }
  std::vector<LiveTable> result;
  result.reserve(tables.size());
  for (auto& [name, table] : tables) result.push_back(std::move(table));
  return result;
}

}  // namespace syncql::runtime
