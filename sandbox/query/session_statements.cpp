#include "sandbox/query/session_statements.h"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>

#include "sandbox/query/literal_rows.h"

namespace syncql::sandbox {

namespace {

// `@@session.a`, `GLOBAL a`, `a`
std::string parse_variable(TokenCursor& cursor) {
  if (cursor.accept_symbol('@')) {
    cursor.expect_symbol('@');
    for (const char* scope : {"SESSION", "GLOBAL", "LOCAL"}) {
      if (cursor.sees(scope) && cursor.sees_symbol('.', 1)) {
        cursor.skip();
        cursor.skip();
      }
    }
  } else if (!cursor.accept("SESSION") && !cursor.accept("GLOBAL")) {
    cursor.accept("LOCAL");
  }
  std::string name = cursor.name();
  std::transform(name.begin(), name.end(), name.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return name;
}

std::string parse_value(TokenCursor& cursor) {
  if (cursor.peek().kind == TokenKind::Text) return cursor.text();
  std::string value = cursor.text_until(",");
  if (value.empty()) cursor.unexpected();
  return value;
}

}  // namespace

Answered answer_use(const StatementContext& /*context*/, TokenCursor& cursor) {
  std::string database = cursor.name();
  if (cursor.accept_symbol('.')) database = cursor.name();  // of a catalog
  cursor.expect_end();
  if (cursor.failure()) return tl::make_unexpected(*cursor.failure());
  return UseDatabase{std::move(database)};
}

Answered answer_set(const StatementContext& /*context*/, TokenCursor& cursor) {
  for (const char* words : {"NAMES", "CHARACTER SET", "CHARSET", "TRANSACTION",
                            "SESSION TRANSACTION", "GLOBAL TRANSACTION"}) {
    if (cursor.accept(words)) return Done{};
  }
  const bool user_variable = cursor.sees_symbol('@') && !cursor.sees_symbol('@', 1);
  if (user_variable) return RunSql{std::string(cursor.sql())};
  SetVariables set;
  do {
    const std::string name = parse_variable(cursor);
    cursor.accept_symbol(':');
    cursor.expect_symbol('=');
    set.values[name] = parse_value(cursor);
  } while (cursor.accept_symbol(','));
  cursor.expect_end();
  if (cursor.failure()) return tl::make_unexpected(*cursor.failure());
  return set;
}

// There are no statistics to collect; the answer is that of a collection that went well.
Answered answer_analyze(const StatementContext& context, TokenCursor& cursor) {
  if (!cursor.accept("FULL")) cursor.accept("SAMPLE");
  cursor.expect("TABLE");
  const TableName name = cursor.table_name();
  if (cursor.failure()) return tl::make_unexpected(*cursor.failure());
  const auto table = require_table(context, name);
  if (!table) return tl::make_unexpected(table.error());
  const std::string shown = fmt::format("{}.{}", table->table.database, table->table.name);
  return RunSql{literal_rows_sql({"Table", "Op", "Msg_type", "Msg_text"},
                                 {{shown, "analyze", "status", "OK"}})};
}

}  // namespace syncql::sandbox
