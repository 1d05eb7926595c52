#include "runtime/source/sqlite/sqlite_select.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <strings.h>

#include "compiler/base/suggest.h"
#include "runtime/source/sqlite/codes.h"

namespace syncql::runtime {
namespace {

bool same_name(const std::string& a, const std::string& b) {
  return ::strcasecmp(a.c_str(), b.c_str()) == 0;
}

Diagnostic no_table(const SqliteConnection& connection, const SqliteRequest& request) {
  Diagnostic diagnostic(kSqliteTable,
                        fmt::format("`{}` has no table `{}`", request.path, request.table));
  diagnostic.span = request.table_span;
  const auto names = sqlite_tables(connection);
  const auto near = names ? nearest(request.table, *names) : std::nullopt;
  return diagnostic.with_help(near ? fmt::format("did you mean `{}`?", *near)
                                   : "check the name, and the `path` of the data source");
}

Diagnostic no_column(const SqliteRequest& request, const SqliteTable& table,
                     const std::string& name, const std::optional<Span>& span) {
  Diagnostic diagnostic(kSqliteSelect,
                        fmt::format("table `{}` has no column `{}`", request.table, name));
  diagnostic.span = span;
  const auto near = nearest(name, table.columns);
  return diagnostic.with_help(
      near ? fmt::format("did you mean `{}`?", *near)
           : fmt::format("the table has: {}", fmt::join(table.columns, ", ")));
}

bool has_column(const SqliteTable& table, const std::string& name) {
  const bool listed = std::any_of(table.columns.begin(), table.columns.end(),
                                  [&](const std::string& known) { return same_name(known, name); });
  return listed || (!table.row_number.empty() && same_name(table.row_number, sqlite_name(name)));
}

bool holds(const std::string& type, std::string_view word) {
  return type.find(word) != std::string::npos;
}

// By SQLite's rules of affinity ("Datatypes In SQLite"). A column may hold values of any class all
// the same unless its table is STRICT; so numbers are promised there only, and come as text else.
ValueClass class_of(const std::string& declared, bool is_strict) {
  std::string type = declared;
  std::transform(type.begin(), type.end(), type.begin(), [](unsigned char c) {
    return static_cast<char>(c >= 'a' && c <= 'z' ? c - 32 : c);
  });
  if (holds(type, "BLOB")) return ValueClass::Binary;
  if (type == "JSON") return ValueClass::Json;
  if (is_strict && holds(type, "INT")) return ValueClass::Integer;
  if (is_strict && holds(type, "REAL")) return ValueClass::Floating;
  return ValueClass::Text;
}

std::vector<SourceColumn> described(sqlite3_stmt* statement, bool is_strict) {
  std::vector<SourceColumn> columns;
  for (int i = 0; i < sqlite3_column_count(statement); ++i) {
    const char* declared = sqlite3_column_decltype(statement, i);
    SourceColumn column;
    column.name = sqlite3_column_name(statement, i);
    column.type = declared == nullptr ? "any" : declared;
    column.values = declared == nullptr ? ValueClass::Text : class_of(declared, is_strict);
    columns.push_back(std::move(column));
  }
  return columns;
}

// A comment to the line's end must not swallow what we write behind the user's text.
std::string closed(const std::string& text) {
  return text.find("--") == std::string::npos ? text : text + "\n";
}

}  // namespace

Result<SqliteSelect> sqlite_select(const SqliteConnection& connection,
                                   const SqliteRequest& request) {
  auto table = sqlite_table(connection, request.table);
  if (!table) return fail(std::move(table.error()));
  if (!*table) return fail(no_table(connection, request));
  SqliteSelect out;
  out.from = sqlite_name(request.table);
  if (!request.where.empty()) out.where = closed(request.where);
  out.row_number = (*table)->row_number;
  std::vector<std::string> items;
  for (const job::Column& column : request.columns) {
    if (column.is_name && !has_column(**table, column.text)) {
      return fail(no_column(request, **table, column.text, column.span));
    }
    items.push_back(column.is_name ? sqlite_name(column.text) : closed(column.text));
  }
  if (items.empty()) {
    for (const std::string& name : (*table)->columns) items.push_back(sqlite_name(name));
  }
  out.items = fmt::format("{}", fmt::join(items, ", "));
  if (!request.split_column.empty() && !has_column(**table, request.split_column)) {
    return fail(no_column(request, **table, request.split_column, request.split_span));
  }
  auto statement = connection.prepare(sqlite_statement(out, out.items, {}));
  if (!statement) {
    statement.error().span = request.table_span;
    return fail(std::move(statement.error()));
  }
  out.columns = described(statement->get(), (*table)->is_strict);
  if (out.columns.size() == items.size()) return out;
  Diagnostic diagnostic(kSqliteSelect, fmt::format("the source's list has {} entries, but SQLite "
                                                   "makes {} columns of them",
                                                   items.size(), out.columns.size()));
  diagnostic.span = request.table_span;
  return fail(diagnostic.with_help("write one entry a column, without commas and `*` within"));
}

std::string sqlite_statement(const SqliteSelect& select, std::string_view items,
                             std::string_view condition) {
  std::string sql = fmt::format("SELECT {} FROM {}", items, select.from);
  if (!select.where.empty()) sql += fmt::format(" WHERE ({})", select.where);
  if (!condition.empty()) {
    sql += fmt::format(" {} ({})", select.where.empty() ? "WHERE" : "AND", condition);
  }
  return sql;
}

std::string sqlite_statement(const SqliteSelect& select, const Split& split) {
  if (select.row_number.empty()) return sqlite_statement(select, select.items, split.predicate);
  std::string condition = split.predicate;
  const auto add = [&](const char* comparison, const RowKey& key) {
    if (key.empty()) return;
    if (!condition.empty()) condition = fmt::format("({}) AND ", condition);
    condition += fmt::format("{} {} {}", select.row_number, comparison, key.front());
  };
  add(">", split.after);
  add("<=", split.upto);
  // With the table's name: a bare one could be that of an expression of the job.
  return fmt::format(
      "{} ORDER BY {}.{}",
      sqlite_statement(select, fmt::format("{}, {}", select.items, select.row_number), condition),
      select.from, select.row_number);
}

}  // namespace syncql::runtime
