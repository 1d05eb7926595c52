#include "sandbox/query/table_statements.h"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>

#include "sandbox/mariadb/quote.h"
#include "sandbox/query/dialect/analyze_table.h"
#include "sandbox/query/mariadb_error.h"

namespace syncql::sandbox {

namespace {

constexpr std::size_t kLongestName = 64;  // MariaDB's limit

Answered finished(const tl::expected<void, SqlError>& done, const StatementContext& context) {
  if (done) return Done{};
  return tl::make_unexpected(to_statement_error(done.error(), context));
}

bool is_database_name(const std::string& name) {
  return !name.empty() && name.size() <= kLongestName &&
         std::all_of(name.begin(), name.end(), [](char c) {
           const auto byte = static_cast<unsigned char>(c);
           return std::isalnum(byte) != 0 || c == '_' || c == '-' || byte >= 0x80;
         });
}

Answered refuse(const TokenCursor& cursor) {
  return tl::make_unexpected(*cursor.failure());
}

}  // namespace

Answered answer_create_database(const StatementContext& context, TokenCursor& cursor) {
  const bool if_not_exists = cursor.accept("IF NOT EXISTS");
  const std::string name = cursor.name();
  if (cursor.accept("PROPERTIES")) cursor.parenthesised();
  cursor.expect_end();
  if (cursor.failure()) return refuse(cursor);
  if (!is_database_name(name)) {
    return tl::make_unexpected(
        StatementError{1102, "42000", fmt::format("Incorrect database name '{}'", name)});
  }
  if (context.catalog.has_database(name)) {
    if (if_not_exists) return Done{};
    return tl::make_unexpected(StatementError{
        1007, "HY000", fmt::format("Can't create database '{}'; database exists", name)});
  }
  return finished(context.catalog.create_database(name), context);
}

Answered answer_drop_database(const StatementContext& context, TokenCursor& cursor) {
  const bool if_exists = cursor.accept("IF EXISTS");
  const std::string name = cursor.name();
  cursor.accept("FORCE");
  cursor.expect_end();
  if (cursor.failure()) return refuse(cursor);
  if (!context.catalog.has_database(name)) {
    if (if_exists) return Done{};
    return tl::make_unexpected(StatementError{
        1008, "HY000", fmt::format("Can't drop database '{}'; database doesn't exist", name)});
  }
  return finished(context.catalog.drop_database(name), context);
}

Answered answer_create_table(const StatementContext& context, TokenCursor& cursor) {
  const CreateTable create = parse_create_table(cursor);
  if (cursor.failure()) return refuse(cursor);
  const auto name = resolve(context, create.name);
  if (!name) return tl::make_unexpected(name.error());
  if (context.catalog.find(name->database, name->table)) {
    if (create.if_not_exists) return Done{};
    return tl::make_unexpected(
        StatementError{1050, "42S01", fmt::format("Table '{}' already exists", name->table)});
  }
  auto definition = analyze_table(create, name->database);
  if (!definition) return tl::make_unexpected(definition.error());
  return finished(context.catalog.create_table(std::move(*definition)), context);
}

Answered answer_drop_table(const StatementContext& context, TokenCursor& cursor) {
  const bool if_exists = cursor.accept("IF EXISTS");
  const TableName written = cursor.table_name();
  cursor.accept("FORCE");
  cursor.expect_end();
  if (cursor.failure()) return refuse(cursor);
  const auto table = require_table(context, written);
  if (!table) {
    if (if_exists && table.error().code == 5502) return Done{};
    return tl::make_unexpected(table.error());
  }
  return finished(context.catalog.drop_table(table->table.database, table->table.name), context);
}

// Partitions are not kept apart: one cannot be emptied alone.
Answered answer_truncate(const StatementContext& context, TokenCursor& cursor) {
  const TableName written = cursor.table_name();
  if (cursor.sees("PARTITION")) {
    return tl::make_unexpected(
        analyzing_error("the sandbox does not keep partitions apart; truncate the whole table"));
  }
  cursor.expect_end();
  if (cursor.failure()) return refuse(cursor);
  const auto table = require_table(context, written);
  if (!table) return tl::make_unexpected(table.error());
  return RunSql{"TRUNCATE TABLE " + quote_name(table->table.database, table->table.name)};
}

}  // namespace syncql::sandbox
