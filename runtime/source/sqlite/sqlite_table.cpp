#include "runtime/source/sqlite/sqlite_table.h"

#include <algorithm>
#include <strings.h>

namespace syncql::runtime {
namespace {

const std::atomic<bool> kGoOn = false;

std::string text_at(sqlite3_stmt* row, int column) {
  const unsigned char* text = sqlite3_column_text(row, column);
  return text == nullptr ? std::string() : reinterpret_cast<const char*>(text);
}

Result<SqliteStatement> about_table(const SqliteConnection& connection, const char* sql,
                                    const std::string& table) {
  auto statement = connection.prepare(sql);
  if (!statement) return statement;
  sqlite3_bind_text(statement->get(), 1, table.c_str(), -1, SQLITE_TRANSIENT);
  return statement;
}

// Any of three names, unless a column has taken it.
std::string row_number_of(const std::vector<std::string>& columns) {
  for (const char* name : {"rowid", "_rowid_", "oid"}) {
    const bool taken = std::any_of(columns.begin(), columns.end(), [&](const std::string& column) {
      return ::strcasecmp(column.c_str(), name) == 0;
    });
    if (!taken) return sqlite_name(name);
  }
  return {};
}

Result<std::vector<std::string>> first_texts(const SqliteConnection& connection,
                                             sqlite3_stmt* statement) {
  std::vector<std::string> texts;
  for (;;) {
    const auto row = connection.step(statement, kGoOn);
    if (!row) return fail(row.error());
    if (!*row) return texts;
    texts.push_back(text_at(statement, 0));
  }
}

}  // namespace

Result<std::optional<SqliteTable>> sqlite_table(const SqliteConnection& connection,
                                                const std::string& table) {
  auto kind =
      about_table(connection,
                  "SELECT type, wr, strict FROM pragma_table_list WHERE schema = 'main' AND "
                  "name = ? COLLATE NOCASE",
                  table);
  if (!kind) return fail(std::move(kind.error()));
  const auto found = connection.step(kind->get(), kGoOn);
  if (!found) return fail(found.error());
  if (!*found) return std::nullopt;
  SqliteTable out;
  const bool is_table = text_at(kind->get(), 0) == "table";
  const bool has_numbers = is_table && sqlite3_column_int(kind->get(), 1) == 0;
  out.is_strict = sqlite3_column_int(kind->get(), 2) != 0;
  auto columns = about_table(connection, "SELECT name FROM pragma_table_info(?)", table);
  if (!columns) return fail(std::move(columns.error()));
  auto names = first_texts(connection, columns->get());
  if (!names) return fail(std::move(names.error()));
  out.columns = std::move(*names);
  if (has_numbers) out.row_number = row_number_of(out.columns);
  return out;
}

Result<std::vector<std::string>> sqlite_tables(const SqliteConnection& connection) {
  const auto statement = connection.prepare(
      "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') ORDER BY name");
  if (!statement) return fail(statement.error());
  return first_texts(connection, statement->get());
}

}  // namespace syncql::runtime
