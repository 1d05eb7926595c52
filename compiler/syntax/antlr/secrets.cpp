#include "compiler/syntax/antlr/secrets.h"

#include <algorithm>
#include <array>

#include "compiler/base/secret_name.h"
#include "compiler/base/suggest.h"
#include "compiler/syntax/antlr/landmarks.h"
#include "compiler/syntax/antlr/vocabulary.h"

namespace syncql::syntax {
namespace {

// Options of data sources that hold no secret, also misspelt.
bool sounds_harmless(std::string_view name) {
  static const std::array<std::string, 10> kHarmless = {
      "host", "port",    "queryport", "database", "schema",
      "user", "loadurl", "tls",       "tlsca",    "timezone"};
  // A misspelt `pat` would be too near.
  if (plain_word(name) == "path" || plain_word(name) == "busytimeout") return true;
  return !sounds_secret(name) && nearest(plain_word(name), kHarmless).has_value();
}

bool is_word(std::size_t type) {
  return is_name(type) || is_keyword(type);
}

bool is_quoted(std::size_t type) {
  return type == Lexer::STRING || type == Lexer::RAW_STRING || type == Lexer::DOUBLE_QUOTED ||
         type == Lexer::UNCLOSED_STRING || type == Lexer::UNCLOSED_RAW_STRING ||
         type == Lexer::UNCLOSED_DOUBLE_QUOTED;
}

bool is_between(std::size_t type) {
  return type == Lexer::EQUAL || type == Lexer::GREATER || type == Lexer::GREATER_EQUAL ||
         type == Lexer::COLON;
}

// What a quoted token stands for; another one as it is written.
std::string content(std::string_view written) {
  const char quote = written.front();
  if (quote == '$') {
    written.remove_prefix(std::min<std::size_t>(2, written.size()));
    if (written.ends_with("$$")) written.remove_suffix(2);
    return std::string(written);
  }
  if (quote != '\'' && quote != '"' && quote != '`') return std::string(written);
  written.remove_prefix(1);
  if (written.ends_with(quote)) written.remove_suffix(1);
  std::string result;
  for (std::size_t i = 0; i < written.size(); ++i) {
    result += written[i];
    if (written[i] == quote && written.substr(i + 1, 1).starts_with(quote)) ++i;
  }
  return result;
}

class Search {
 public:
  Search(const Tokens& tokens, const SourceText& text, SourceManager& sources)
      : tokens_(tokens), text_(text), landmarks_(tokens, text), sources_(sources) {}

  void run() {
    bool in_datasource = false;
    std::size_t at = 0;
    while (at < tokens_.visible.size()) {
      if (ends_statement(at)) in_datasource = false;
      in_datasource = in_datasource || begins_datasource(at);
      const std::size_t value = is_key(at) ? value_behind(at, in_datasource) : at;
      if (value > at) {
        at = hide_value(value);
      } else {
        if (gives_away(at)) hide(at, at + 1);
        ++at;
      }
    }
  }

 private:
  std::string_view written(std::size_t at) const { return text_.text(*tokens_.visible[at]); }

  // A name, or a key of an object in quotes.
  bool is_key(std::size_t at) const {
    return is_word(tokens_.type(at)) ||
           (tokens_.type(at) == Lexer::STRING && tokens_.type(at + 1) == Lexer::COLON);
  }

  bool ends_statement(std::size_t at) const {
    return tokens_.type(at) == Lexer::SEMICOLON || landmarks_.begins_statement(at);
  }

  // Its first words, one of which may be misspelt.
  bool begins_datasource(std::size_t at) const {
    const std::size_t next = tokens_.type(at + 1);
    if (tokens_.type(at) == Lexer::DATASOURCE) {
      if (at == 0 || tokens_.type(at - 1) == Lexer::FROM || !is_name(next)) return false;
      return landmarks_.begins_line(at - 1) || (at > 1 && tokens_.type(at - 2) == Lexer::SEMICOLON);
    }
    const bool first = at == 0 || ends_statement(at) || tokens_.type(at - 1) == Lexer::SEMICOLON;
    return tokens_.type(at) == Lexer::CREATE && first && next != Lexer::JOB && next != Lexer::MACRO;
  }

  // The token behind the name of an option that is secret; `at` where none stands here.
  std::size_t value_behind(std::size_t at, bool in_datasource) const {
    const std::size_t before = at == 0 ? std::size_t{Lexer::SEMICOLON} : tokens_.type(at - 1);
    const bool entry = is_opening(before) || before == Lexer::COMMA;
    std::size_t end = at + 1;
    while (tokens_.type(end) == Lexer::DOT && is_word(tokens_.type(end + 1))) end += 2;
    const std::size_t next = tokens_.type(end);
    const bool given = is_between(next) || is_quoted(next);
    // Most words of a script are no option: they are not worth the comparison.
    if (!in_datasource && !(entry && given)) return at;
    bool secret = sounds_secret(written(at));
    for (std::size_t part = at + 2; part < end; part += 2) {
      secret = secret || sounds_secret(written(part));
    }
    if (in_datasource) {
      const bool option = given && before != Lexer::DOT && before != Lexer::EQUAL &&
                          tokens_.type(at) != Lexer::COMMENT;
      const bool unknown = (entry || is_between(next)) && !sounds_harmless(written(end - 1));
      secret = (option && unknown) || (secret && (entry || given));
    }
    return secret ? end : at;
  }

  // Returns where to go on.
  std::size_t hide_value(std::size_t begin) {
    while (is_between(tokens_.type(begin))) ++begin;
    std::size_t depth = 0;
    std::size_t end = begin;
    for (; end < tokens_.visible.size() && !ends_statement(end); ++end) {
      const std::size_t type = tokens_.type(end);
      if (depth == 0 && (type == Lexer::COMMA || is_closing(type))) break;
      if (is_opening(type)) ++depth;
      if (is_closing(type)) --depth;
    }
    if (begin < end && !says_where(begin, end)) hide(begin, end);
    return std::max(begin, end);
  }

  // env('X') or file('x') and nothing else
  bool says_where(std::size_t begin, std::size_t end) const {
    const std::size_t first = tokens_.type(begin);
    return (first == Lexer::ENV || first == Lexer::FILE) && end - begin == 4 &&
           tokens_.type(begin + 1) == Lexer::PAREN_OPEN && tokens_.type(begin + 2) == Lexer::STRING;
  }

  bool gives_away(std::size_t at) const {
    return is_quoted(tokens_.type(at)) &&
           (holds_login(written(at)) || holds_access_key(written(at)));
  }

  void hide(std::size_t begin, std::size_t end) {
    const Span span =
        cover(text_.span(*tokens_.visible[begin]), text_.span(*tokens_.visible[end - 1]));
    sources_.redact(span);
    sources_.add_secret(std::string(text_.text(span)));
    for (std::size_t i = begin; i < end; ++i) {
      if (!is_keyword(tokens_.type(i))) sources_.add_secret(content(written(i)));
    }
  }

  const Tokens& tokens_;
  const SourceText& text_;
  Landmarks landmarks_;
  SourceManager& sources_;
};

}  // namespace

void hide_secrets(const Tokens& tokens, const SourceText& text, SourceManager& sources) {
  Search(tokens, text, sources).run();
}

}  // namespace syncql::syntax
