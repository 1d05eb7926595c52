#include "sandbox/query/dialect/token.h"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>
#include <optional>

namespace syncql::sandbox {

namespace {

bool is_word(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return std::isalnum(byte) != 0 || c == '_' || byte >= 0x80;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

char unescape(char c) {
  switch (c) {
    case 'n':
      return '\n';
    case 't':
      return '\t';
    case 'r':
      return '\r';
    case 'b':
      return '\b';
    case '0':
      return '\0';
    case 'Z':
      return '\x1a';
    default:
      return c;
  }
}

class Tokenizer {
 public:
  explicit Tokenizer(std::string_view sql) : sql_(sql) {}

  tl::expected<std::vector<Token>, StatementError> run() {
    while (skip_blank() && at_ < sql_.size()) {
      if (!next()) break;
    }
    if (error_) return tl::make_unexpected(*error_);
    tokens_.push_back({TokenKind::End, "", sql_.size(), sql_.size()});
    return std::move(tokens_);
  }

 private:
  char peek(std::size_t ahead = 0) const {
    return at_ + ahead < sql_.size() ? sql_[at_ + ahead] : '\0';
  }

  bool skip_blank() {
    for (;;) {
      const bool dashes = peek() == '-' && peek(1) == '-';
      if (std::isspace(static_cast<unsigned char>(peek())) != 0) {
        ++at_;
      } else if (dashes || peek() == '#') {
        at_ = std::min(sql_.find('\n', at_), sql_.size());
      } else if (peek() == '/' && peek(1) == '*') {
        const std::size_t end = sql_.find("*/", at_ + 2);
        if (end == std::string_view::npos) return fail(at_);
        at_ = end + 2;
      } else {
        return true;
      }
    }
  }

  bool next() {
    const std::size_t begin = at_;
    const char c = peek();
    if (c == '`') return quoted(c, TokenKind::QuotedName);
    if (c == '\'' || c == '"') return quoted(c, TokenKind::Text);
    if (is_digit(c) || (c == '.' && is_digit(peek(1)) && !follows_name())) return number();
    if (is_word(c)) {
      while (is_word(peek())) ++at_;
      return add(TokenKind::Word, begin, std::string(sql_.substr(begin, at_ - begin)));
    }
    ++at_;
    return add(TokenKind::Symbol, begin, std::string(1, c));
  }

  // `a.1b`: the dot is no decimal point.
  bool follows_name() const {
    return !tokens_.empty() && tokens_.back().end == at_ &&
           (tokens_.back().kind == TokenKind::Word || tokens_.back().kind == TokenKind::QuotedName);
  }

  bool number() {
    const std::size_t begin = at_;
    while (is_digit(peek()) || peek() == '.') ++at_;
    const std::size_t sign = peek(1) == '+' || peek(1) == '-' ? 1 : 0;
    if ((peek() == 'e' || peek() == 'E') && is_digit(peek(1 + sign))) {
      at_ += 1 + sign;
      while (is_digit(peek())) ++at_;
    }
    TokenKind kind = TokenKind::Number;
    if (is_word(peek())) kind = TokenKind::Word;  // an identifier may begin with digits
    while (is_word(peek())) ++at_;
    return add(kind, begin, std::string(sql_.substr(begin, at_ - begin)));
  }

  bool quoted(char quote, TokenKind kind) {
    const std::size_t begin = at_++;
    std::string text;
    while (at_ < sql_.size()) {
      const char c = sql_[at_++];
      if (c == '\\' && kind == TokenKind::Text && at_ < sql_.size()) {
        text += unescape(sql_[at_++]);
      } else if (c != quote) {
        text += c;
      } else if (peek() == quote) {
        text += quote;
        ++at_;
      } else {
        return add(kind, begin, std::move(text));
      }
    }
    return fail(begin);
  }

  bool add(TokenKind kind, std::size_t begin, std::string text) {
    tokens_.push_back({kind, std::move(text), begin, at_});
    return true;
  }

  bool fail(std::size_t begin) {
    error_ = syntax_error(sql_, {TokenKind::Symbol, "", begin, sql_.size()});
    return false;
  }

  std::string_view sql_;
  std::size_t at_ = 0;
  std::vector<Token> tokens_;
  std::optional<StatementError> error_;
};

}  // namespace

tl::expected<std::vector<Token>, StatementError> tokenize(std::string_view sql) {
  return Tokenizer(sql).run();
}

bool equals_ignoring_case(std::string_view left, std::string_view right) {
  return std::equal(left.begin(), left.end(), right.begin(), right.end(), [](char a, char b) {
    return std::tolower(static_cast<unsigned char>(a)) ==
           std::tolower(static_cast<unsigned char>(b));
  });
}

StatementError syntax_error(std::string_view sql, const Token& at) {
  const std::string_view before = sql.substr(0, at.begin);
  const auto line = 1 + std::count(before.begin(), before.end(), '\n');
  const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0
  std::string seen(sql.substr(at.begin, at.end - at.begin));
  if (at.kind == TokenKind::End) seen = "<EOF>";
  return {1064, "HY000",
          fmt::format("Getting syntax error at line {}, column {}. Detail message: Unexpected "
                      "input '{}'.",
                      line, at.begin - line_start, seen)};
}

}  // namespace syncql::sandbox
