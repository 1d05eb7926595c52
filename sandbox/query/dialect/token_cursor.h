// A place in a list of tokens, for the parsers of statements. The first failure sticks: from then
// on nothing is accepted and the cursor stands at the end, so a parser asks for it once, when done.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sandbox/query/dialect/token.h"

namespace syncql::sandbox {

struct TableName {
  std::string database;  // empty: the current one
  std::string table;
};

class TokenCursor {
 public:
  TokenCursor(std::string_view sql, std::vector<Token> tokens)
      : sql_(sql), tokens_(std::move(tokens)) {}

  const Token& peek(std::size_t ahead = 0) const;
  bool at_end() const { return peek().kind == TokenKind::End; }
  // Whether the bare words stand here, separated by single blanks: `PRIMARY KEY`.
  bool sees(std::string_view words) const;
  bool sees_symbol(char symbol, std::size_t ahead = 0) const;

  // These take what they name, or nothing.
  bool accept(std::string_view words);
  bool accept_symbol(char symbol);
  void skip();

  // These take what they name, or fail with a syntax error.
  void expect(std::string_view words);
  void expect_symbol(char symbol);
  void expect_end();
  std::string name();  // an identifier that is no reserved word, or is quoted
  std::string text();
  std::uint32_t number();
  TableName table_name();                // [[catalog.]database.]table
  std::vector<std::string> name_list();  // ( a, b )
  std::string parenthesised();           // the text between `(` and its `)`
  // The text up to the first of the symbols outside of parentheses, or the end.
  std::string text_until(std::string_view symbols);

  void unexpected();
  void fail(StatementError error);
  const std::optional<StatementError>& failure() const { return failure_; }
  std::string_view sql() const { return sql_; }

 private:
  std::string_view sql_;
  std::vector<Token> tokens_;  // the last is End
  std::size_t at_ = 0;
  std::optional<StatementError> failure_;
};

}  // namespace syncql::sandbox
