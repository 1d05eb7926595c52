#include "sandbox/query/data_statements.h"

#include <fmt/format.h>

#include "sandbox/mariadb/aggregate.h"
#include "sandbox/mariadb/quote.h"
#include "sandbox/query/rewrite.h"

namespace syncql::sandbox {

Answered answer_passed_on(const StatementContext& context, TokenCursor& cursor) {
  return RunSql{rewrite_rest(context, cursor)};
}

Answered answer_insert(const StatementContext& context, TokenCursor& cursor) {
  if (cursor.sees("OVERWRITE")) {
    return tl::make_unexpected(
        analyzing_error("the sandbox has no INSERT OVERWRITE; use TRUNCATE TABLE and INSERT INTO"));
  }
  cursor.expect("INTO");
  cursor.accept("TABLE");
  const TableName name = cursor.table_name();
  if (cursor.accept("WITH LABEL")) cursor.name();
  if (cursor.failure()) return tl::make_unexpected(*cursor.failure());
  const auto definition = require_table(context, name);
  if (!definition) return tl::make_unexpected(definition.error());
  const Table& table = definition->table;
  const bool unique = table.model == TableModel::Primary || table.model == TableModel::Unique;
  std::string sql =
      fmt::format("{} INTO {} {}", unique ? "REPLACE" : "INSERT",
                  quote_name(table.database, table.name), rewrite_rest(context, cursor));
  if (table.model == TableModel::Aggregate) sql += ' ' + on_duplicate_key(table);
  return RunSql{std::move(sql)};
}

}  // namespace syncql::sandbox
