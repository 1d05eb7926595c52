#include "compiler/syntax/antlr/landmarks.h"

#include "compiler/syntax/antlr/vocabulary.h"

namespace syncql::syntax {

bool is_opening(std::size_t type) {
  return type == Lexer::PAREN_OPEN || type == Lexer::BRACKET_OPEN || type == Lexer::BRACE_OPEN;
}

bool is_closing(std::size_t type) {
  return type == Lexer::PAREN_CLOSE || type == Lexer::BRACKET_CLOSE || type == Lexer::BRACE_CLOSE;
}

std::size_t closing_of(std::size_t opening) {
  if (opening == Lexer::PAREN_OPEN) return Lexer::PAREN_CLOSE;
  return opening == Lexer::BRACKET_OPEN ? Lexer::BRACKET_CLOSE : Lexer::BRACE_CLOSE;
}

bool Landmarks::begins_line(std::size_t token) const {
  return token < tokens_.visible.size() && text_.begins_line(text_.span(*tokens_.visible[token]));
}

bool Landmarks::in_first_column(std::size_t token) const {
  return token < tokens_.visible.size() &&
         text_.in_first_column(text_.span(*tokens_.visible[token]));
}

bool Landmarks::begins_statement(std::size_t token) const {
  const std::size_t next = tokens_.type(token + 1);
  bool begins = false;
  switch (tokens_.type(token)) {
    case Lexer::SYNC:
    case Lexer::CREATE:
    case Lexer::DEFINE:
    case Lexer::PARAMETER:
    case Lexer::SHOW:
    case Lexer::DESCRIBE:
      begins = is_name(next);
      break;
    case Lexer::EXPLAIN:
      begins = next == Lexer::SYNC;
      break;
    case Lexer::INCLUDE:
      begins = next == Lexer::STRING;
      break;
    default:
      break;
  }
  return begins && begins_line(token);
}

bool Landmarks::begins_clause(std::size_t token) const {
  const std::size_t next = tokens_.type(token + 1);
  switch (tokens_.type(token)) {
    case Lexer::FROM:
      return token == 0 || tokens_.type(token - 1) != Lexer::START;
    case Lexer::WHERE:
    case Lexer::ON:
      return true;
    case Lexer::SPLIT:
      return next == Lexer::BY;
    case Lexer::START:
      return next == Lexer::FROM;
    case Lexer::FORMAT:
      return is_name(next);
    case Lexer::BEFORE:
    case Lexer::AFTER:
    case Lexer::TABLES:
    case Lexer::EXCEPT:
    case Lexer::WITH:
      return next == Lexer::PAREN_OPEN;
    default:
      return false;
  }
}

bool Landmarks::begins_section(std::size_t token) const {
  const std::size_t next = tokens_.type(token + 1);
  switch (tokens_.type(token)) {
    case Lexer::READER:
    case Lexer::WRITER:
    case Lexer::DATASOURCE:
    case Lexer::TYPES:
      return next == Lexer::PAREN_OPEN || next == Lexer::DOC || next == Lexer::STEP;
    default:
      return false;
  }
}

bool Landmarks::begins_option(std::size_t token) const {
  const std::size_t next = tokens_.type(token + 1);
  return tokens_.type(token) <= Lexer::DOUBLE_QUOTED &&
         (next == Lexer::EQUAL || next == Lexer::DOT);
}

bool Landmarks::begins_definition(std::size_t token) const {
  return tokens_.type(token) <= Lexer::DOUBLE_QUOTED && begins_line(token) &&
         is_name(tokens_.type(token + 1));
}

std::vector<std::size_t> Landmarks::open_brackets(std::vector<std::size_t> already,
                                                  TokenRange range) const {
  for (std::size_t i = range.begin; i < range.end; ++i) {
    if (is_opening(tokens_.type(i))) already.push_back(i);
    if (is_closing(tokens_.type(i)) && !already.empty()) already.pop_back();
  }
  return already;
}

}  // namespace syncql::syntax
