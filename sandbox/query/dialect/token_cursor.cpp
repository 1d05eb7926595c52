#include "sandbox/query/dialect/token_cursor.h"

#include <algorithm>
#include <charconv>

#include "sandbox/query/dialect/reserved_words.h"

namespace syncql::sandbox {

const Token& TokenCursor::peek(std::size_t ahead) const {
  return tokens_[std::min(at_ + ahead, tokens_.size() - 1)];
}

bool TokenCursor::sees(std::string_view words) const {
  for (std::size_t ahead = 0;; ++ahead) {
    const std::size_t blank = words.find(' ');
    const Token& token = peek(ahead);
    if (token.kind != TokenKind::Word) return false;
    if (!equals_ignoring_case(token.text, words.substr(0, blank))) return false;
    if (blank == std::string_view::npos) return true;
    words.remove_prefix(blank + 1);
  }
}

bool TokenCursor::sees_symbol(char symbol, std::size_t ahead) const {
  return peek(ahead).kind == TokenKind::Symbol && peek(ahead).text.front() == symbol;
}

bool TokenCursor::accept(std::string_view words) {
  if (!sees(words)) return false;
  at_ += 1 + static_cast<std::size_t>(std::count(words.begin(), words.end(), ' '));
  return true;
}

bool TokenCursor::accept_symbol(char symbol) {
  if (!sees_symbol(symbol)) return false;
  ++at_;
  return true;
}

void TokenCursor::skip() {
  if (!at_end()) ++at_;
}

void TokenCursor::expect(std::string_view words) {
  if (!accept(words)) unexpected();
}

void TokenCursor::expect_symbol(char symbol) {
  if (!accept_symbol(symbol)) unexpected();
}

void TokenCursor::expect_end() {
  if (!at_end()) unexpected();
}

std::string TokenCursor::name() {
  const Token& token = peek();
  const bool bare = token.kind == TokenKind::Word && !is_reserved_word(token.text);
  if (!bare && token.kind != TokenKind::QuotedName) {
    unexpected();
    return {};
  }
  ++at_;
  return token.text;
}

std::string TokenCursor::text() {
  const Token& token = peek();
  if (token.kind != TokenKind::Text) {
    unexpected();
    return {};
  }
  ++at_;
  return token.text;
}

std::uint32_t TokenCursor::number() {
  const Token& token = peek();
  std::uint32_t value = 0;
  const char* end = token.text.data() + token.text.size();
  const auto parsed = std::from_chars(token.text.data(), end, value);
  if (token.kind != TokenKind::Number || parsed.ec != std::errc() || parsed.ptr != end) {
    unexpected();
    return 0;
  }
  ++at_;
  return value;
}

TableName TokenCursor::table_name() {
  std::vector<std::string> parts = {name()};
  while (parts.size() < 3 && accept_symbol('.')) parts.push_back(name());
  TableName result;
  result.table = std::move(parts.back());
  if (parts.size() > 1) result.database = std::move(parts[parts.size() - 2]);
  return result;
}

std::vector<std::string> TokenCursor::name_list() {
  std::vector<std::string> names;
  expect_symbol('(');
  do {
    names.push_back(name());
  } while (accept_symbol(','));
  expect_symbol(')');
  return names;
}

std::string TokenCursor::parenthesised() {
  expect_symbol('(');
  std::string inside = text_until(")");
  expect_symbol(')');
  return inside;
}

std::string TokenCursor::text_until(std::string_view symbols) {
  const std::size_t begin = peek().begin;
  std::size_t end = begin;
  for (int depth = 0; !at_end(); skip()) {
    const bool symbol = peek().kind == TokenKind::Symbol;
    if (symbol && depth == 0 && symbols.find(peek().text) != std::string_view::npos) break;
    if (sees_symbol('(')) ++depth;
    if (sees_symbol(')')) --depth;
    end = peek().end;
  }
  return std::string(sql_.substr(begin, end - begin));
}

void TokenCursor::unexpected() {
  fail(syntax_error(sql_, peek()));
}

void TokenCursor::fail(StatementError error) {
  if (!failure_) failure_ = std::move(error);
  at_ = tokens_.size() - 1;
}

}  // namespace syncql::sandbox
