#include "sandbox/query/statement.h"

#include <array>

#include "sandbox/query/data_statements.h"
#include "sandbox/query/session_statements.h"
#include "sandbox/query/show_statements.h"
#include "sandbox/query/table_statements.h"

namespace syncql::sandbox {

namespace {

using Handler = Answered (*)(const StatementContext&, TokenCursor&);

struct Verb {
  const char* words;
  Handler handler;
};

// StarRocks takes the statements of transactions and table locks, and they change nothing.
Answered ignore(const StatementContext& /*context*/, TokenCursor& /*cursor*/) {
  return Done{};
}

// The handlers find the cursor behind the words, or before them where the words are MariaDB's too.
constexpr Verb kVerbs[] = {
    {"CREATE DATABASE", answer_create_database},
    {"CREATE SCHEMA", answer_create_database},
    {"CREATE TABLE", answer_create_table},
    {"DROP DATABASE", answer_drop_database},
    {"DROP SCHEMA", answer_drop_database},
    {"DROP TABLE", answer_drop_table},
    {"ALTER TABLE", answer_alter_table},
    {"TRUNCATE TABLE", answer_truncate},
    {"INSERT", answer_insert},
    {"SHOW", answer_show},
    {"DESC", answer_describe},
    {"DESCRIBE", answer_describe},
    {"USE", answer_use},
    {"SET", answer_set},
    {"ANALYZE", answer_analyze},
    {"BEGIN", ignore},
    {"START TRANSACTION", ignore},
    {"COMMIT", ignore},
    {"ROLLBACK", ignore},
    {"LOCK TABLES", ignore},
    {"UNLOCK TABLES", ignore},
};

constexpr std::array<const char*, 6> kPassedOn = {"SELECT", "WITH", "DELETE",
                                                  "UPDATE", "KILL", "EXPLAIN"};

bool is_passed_on(const TokenCursor& cursor) {
  for (const char* word : kPassedOn) {
    if (cursor.sees(word)) return true;
  }
  return cursor.sees_symbol('(');
}

}  // namespace

Answered answer_statement(const StatementContext& context, std::string_view sql) {
  auto tokens = tokenize(sql);
  if (!tokens) return tl::make_unexpected(tokens.error());
  while (tokens->size() > 1 && (*tokens)[tokens->size() - 2].text == ";" &&
         (*tokens)[tokens->size() - 2].kind == TokenKind::Symbol) {
    tokens->erase(tokens->end() - 2);
  }
  TokenCursor cursor(sql, std::move(*tokens));
  if (cursor.at_end()) return Done{};  // a comment
  if (is_passed_on(cursor)) return answer_passed_on(context, cursor);
  for (const Verb& verb : kVerbs) {
    if (cursor.accept(verb.words)) return verb.handler(context, cursor);
  }
  cursor.unexpected();
  return tl::make_unexpected(*cursor.failure());
}

tl::expected<TableName, StatementError> resolve(const StatementContext& context, TableName name) {
  if (name.database.empty()) name.database = context.session.database;
  if (name.database.empty()) {
    return tl::make_unexpected(StatementError{1046, "3D000", "No database selected"});
  }
  if (!context.catalog.has_database(name.database)) {
    return tl::make_unexpected(unknown_database(name.database));
  }
  return name;
}

tl::expected<TableDefinition, StatementError> require_table(const StatementContext& context,
                                                            const TableName& name) {
  const auto resolved = resolve(context, name);
  if (!resolved) return tl::make_unexpected(resolved.error());
  auto found = context.catalog.find(resolved->database, resolved->table);
  if (!found) return tl::make_unexpected(unknown_table(resolved->database, resolved->table));
  return std::move(*found);
}

}  // namespace syncql::sandbox
