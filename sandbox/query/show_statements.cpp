#include "sandbox/query/show_statements.h"

#include <fmt/format.h>

#include "sandbox/mariadb/quote.h"
#include "sandbox/query/dialect/show_create_table.h"
#include "sandbox/query/literal_rows.h"
#include "sandbox/query/nodes.h"
#include "sandbox/query/variables.h"

namespace syncql::sandbox {

namespace {

Answered refuse(const TokenCursor& cursor) {
  return tl::make_unexpected(*cursor.failure());
}

// [LIKE 'pattern' | WHERE condition] over a SELECT whose first column LIKE means.
Answered filtered(TokenCursor& cursor, const std::string& select, const std::string& column,
                  const std::string& order = {}) {
  std::string where;
  if (cursor.accept("LIKE")) {
    where = fmt::format(" WHERE {} LIKE {}", quote_name(column), quote_text(cursor.text()));
  } else if (cursor.accept("WHERE")) {
    where = " WHERE " + cursor.text_until("");
  }
  cursor.expect_end();
  if (cursor.failure()) return refuse(cursor);
  return RunSql{fmt::format("SELECT * FROM ({}) r{}{}", select, where, order)};
}

// [FROM | IN database], otherwise the current one.
tl::expected<std::string, StatementError> database_of(const StatementContext& context,
                                                      TokenCursor& cursor) {
  TableName name;
  if (cursor.accept("FROM") || cursor.accept("IN")) name.database = cursor.name();
  if (cursor.failure()) return tl::make_unexpected(*cursor.failure());
  auto resolved = resolve(context, name);
  if (!resolved) return tl::make_unexpected(resolved.error());
  return std::move(resolved->database);
}

Answered show_databases(const StatementContext& /*context*/, TokenCursor& cursor) {
  return filtered(cursor, "SELECT SCHEMA_NAME AS `Database` FROM `~information_schema`.schemata",
                  "Database", " ORDER BY 1");
}

Answered show_tables_of(const StatementContext& context, TokenCursor& cursor, bool full) {
  const auto database = database_of(context, cursor);
  if (!database) return tl::make_unexpected(database.error());
  const std::string column = "Tables_in_" + *database;
  return filtered(cursor,
                  fmt::format("SELECT TABLE_NAME AS {}{} FROM `~information_schema`.`tables` "
                              "WHERE TABLE_SCHEMA = {}",
                              quote_name(column), full ? ", TABLE_TYPE AS Table_type" : "",
                              quote_text(*database)),
                  column, " ORDER BY 1");
}

Answered show_tables(const StatementContext& context, TokenCursor& cursor) {
  return show_tables_of(context, cursor, false);
}

Answered show_full_tables(const StatementContext& context, TokenCursor& cursor) {
  return show_tables_of(context, cursor, true);
}

Answered show_table_status(const StatementContext& context, TokenCursor& cursor) {
  const auto database = database_of(context, cursor);
  if (!database) return tl::make_unexpected(database.error());
  return filtered(
      cursor,
      fmt::format("SELECT TABLE_NAME AS Name, ENGINE AS Engine, VERSION AS Version, ROW_FORMAT AS "
                  "Row_format, TABLE_ROWS AS `Rows`, AVG_ROW_LENGTH AS Avg_row_length, DATA_LENGTH "
                  "AS Data_length, MAX_DATA_LENGTH AS Max_data_length, INDEX_LENGTH AS "
                  "Index_length, DATA_FREE AS Data_free, AUTO_INCREMENT AS Auto_increment, "
                  "CREATE_TIME AS Create_time, UPDATE_TIME AS Update_time, CHECK_TIME AS "
                  "Check_time, TABLE_COLLATION AS Collation, CHECKSUM AS Checksum, CREATE_OPTIONS "
                  "AS Create_options, TABLE_COMMENT AS Comment FROM "
                  "`~information_schema`.`tables` WHERE TABLE_SCHEMA = {}",
                  quote_text(*database)),
      "Name", " ORDER BY 1");
}

// `shown` are columns of the view `description`.
Answered columns_of(const StatementContext& context, TokenCursor& cursor, const char* shown) {
  TableName name = cursor.table_name();
  if (cursor.accept("FROM") || cursor.accept("IN")) name.database = cursor.name();
  if (cursor.failure()) return refuse(cursor);
  const auto table = require_table(context, name);
  if (!table) return tl::make_unexpected(table.error());
  return filtered(
      cursor,
      fmt::format("SELECT {} FROM `~information_schema`.description WHERE table_schema "
                  "= {} AND table_name = {} ORDER BY ordinal LIMIT 100000",
                  shown, quote_text(table->table.database), quote_text(table->table.name)),
      "Field");
}

constexpr const char* kDescribed =
    "name AS Field, type AS Type, IF(nullable, 'YES', 'NO') AS `Null`, IF(is_key, 'true', 'false') "
    "AS `Key`, default_text AS `Default`, IF(auto_increment, 'AUTO_INCREMENT', aggregate) AS Extra";

Answered show_columns(const StatementContext& context, TokenCursor& cursor) {
  if (!cursor.accept("FROM")) cursor.expect("IN");
  return columns_of(context, cursor, kDescribed);
}

Answered show_full_columns(const StatementContext& context, TokenCursor& cursor) {
  if (!cursor.accept("FROM")) cursor.expect("IN");
  return columns_of(context, cursor,
                    "name AS Field, type AS Type, NULL AS Collation, IF(nullable, 'YES', 'NO') AS "
                    "`Null`, IF(is_key, 'true', 'false') AS `Key`, default_text AS `Default`, "
                    "IF(auto_increment, 'AUTO_INCREMENT', aggregate) AS Extra, NULL AS Privileges, "
                    "comment AS Comment");
}

Answered show_create(const StatementContext& context, TokenCursor& cursor) {
  const TableName name = cursor.table_name();
  cursor.expect_end();
  if (cursor.failure()) return refuse(cursor);
  const auto table = require_table(context, name);
  if (!table) return tl::make_unexpected(table.error());
  return RunSql{literal_rows_sql({"Table", "Create Table"},
                                 {{table->table.name, show_create_table(*table)}})};
}

Answered show_create_database(const StatementContext& context, TokenCursor& cursor) {
  const std::string name = cursor.name();
  cursor.expect_end();
  if (cursor.failure()) return refuse(cursor);
  if (!context.catalog.has_database(name)) return tl::make_unexpected(unknown_database(name));
  return RunSql{literal_rows_sql({"Database", "Create Database"},
                                 {{name, fmt::format("CREATE DATABASE {}", quote_name(name))}})};
}

Answered show_variables(const StatementContext& context, TokenCursor& cursor) {
  return filtered(cursor, variables_sql(context), "Variable_name", " ORDER BY 1");
}

Answered show_frontends(const StatementContext& context, TokenCursor& /*cursor*/) {
  return RunSql{frontends_sql(context.facts)};
}

Answered show_backends(const StatementContext& context, TokenCursor& /*cursor*/) {
  return RunSql{backends_sql(context.facts)};
}

struct Subject {
  const char* words;
  Answered (*answer)(const StatementContext&, TokenCursor&);
};

constexpr Subject kSubjects[] = {
    {"DATABASES", show_databases},
    {"SCHEMAS", show_databases},
    {"TABLES", show_tables},
    {"FULL TABLES", show_full_tables},
    {"TABLE STATUS", show_table_status},
    {"COLUMNS", show_columns},
    {"FIELDS", show_columns},
    {"FULL COLUMNS", show_full_columns},
    {"FULL FIELDS", show_full_columns},
    {"CREATE TABLE", show_create},
    {"CREATE DATABASE", show_create_database},
    {"CREATE SCHEMA", show_create_database},
    {"VARIABLES", show_variables},
    {"GLOBAL VARIABLES", show_variables},
    {"SESSION VARIABLES", show_variables},
    {"FRONTENDS", show_frontends},
    {"BACKENDS", show_backends},
};

// MariaDB's own answer serves.
constexpr const char* kPassedOn[] = {"WARNINGS",      "ERRORS",          "STATUS",
                                     "ENGINES",       "CHARSET",         "COLLATION",
                                     "CHARACTER SET", "PROCESSLIST",     "SESSION STATUS",
                                     "GLOBAL STATUS", "FULL PROCESSLIST"};

}  // namespace

Answered answer_show(const StatementContext& context, TokenCursor& cursor) {
  for (const Subject& subject : kSubjects) {
    if (cursor.accept(subject.words)) return subject.answer(context, cursor);
  }
  for (const char* words : kPassedOn) {
    if (cursor.sees(words)) return RunSql{std::string(cursor.sql())};
  }
  cursor.unexpected();
  return refuse(cursor);
}

Answered answer_describe(const StatementContext& context, TokenCursor& cursor) {
  return columns_of(context, cursor, kDescribed);
}

}  // namespace syncql::sandbox
