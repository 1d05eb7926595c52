#include "compiler/syntax/antlr/syntax_error.h"

#include <algorithm>
#include <fmt/format.h>

#include "compiler/base/suggest.h"
#include "compiler/syntax/antlr/expectation.h"
#include "compiler/syntax/antlr/lexical_error.h"
#include "compiler/syntax/antlr/vocabulary.h"
#include "compiler/syntax/codes.h"

namespace syncql::syntax {
namespace {

constexpr std::size_t kLongestQuote = 40;  // bytes of the user's text in a message

std::string quoted(std::string_view text) {
  const std::size_t line = std::min(text.find('\n'), kLongestQuote);
  if (text.size() <= line) return fmt::format("`{}`", text);
  std::size_t cut = line;
  while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0U) == 0x80U) --cut;
  return fmt::format("`{}…`", text.substr(0, cut));
}

std::string lower(std::string word) {
  for (char& c : word) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  }
  return word;
}

// Keywords are suggested in the case that the user writes in.
std::string in_case_of(std::string_view written, std::string keyword) {
  const bool has_upper =
      std::any_of(written.begin(), written.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  return has_upper ? keyword : lower(std::move(keyword));
}

class Explanation {
 public:
  Explanation(const Scene& scene, const Failure& failure)
      : scene_(scene),
        failure_(failure),
        at_(failure.token),
        type_(at_ < scene.statement.end ? scene.tokens.type(at_) : antlr4::Token::EOF),
        open_(scene.landmarks.open_brackets(scene.entry.open, {scene.entry.token, at_})) {}

  Diagnostic choose() const {
    if (failure_.too_deep) return too_deep();
    if (auto found = empty_list()) return *found;
    if (auto found = bare_statement()) return *found;
    if (auto found = misspelt(at_, failure_.here)) return *found;
    if (at_ > scene_.entry.token) {
      const bool bare = scene_.tokens.type(at_ - 1) == Lexer::IDENTIFIER;
      if (auto found = bare ? misspelt(at_ - 1, failure_.before) : std::nullopt) return *found;
    }
    if (auto found = unclosed_bracket()) return *found;
    if (auto found = reserved_name()) return *found;
    if (failure_.here.has_rule(Parser::RuleStatement)) return unknown_statement();
    return unexpected();
  }

 private:
  Span span(std::size_t token) const {
    const auto& visible = scene_.tokens.visible;
    if (token < visible.size()) return scene_.text.span(*visible[token]);
    // The end is shown behind the last word, not in the empty lines that follow it.
    const std::uint32_t end = scene_.text.span(*visible.back()).end;
    return {scene_.text.file(), end, end};
  }

  std::string seen() const {
    if (at_ >= scene_.tokens.visible.size()) return "end of the text";
    // What may be a password is pointed at, not repeated.
    if (type_ == Lexer::STRING || type_ == Lexer::RAW_STRING) return "string";
    if (type_ == Lexer::DOUBLE_QUOTED && wants_string()) return "double quotes";
    if (scene_.text.is_secret(span(at_))) return "text";
    return quoted(scene_.text.text(span(at_)));
  }

  Diagnostic too_deep() const {
    return Diagnostic(kTooDeep, span(at_), "this is nested too deep")
        .with_help("break it into several statements");
  }

  std::optional<Diagnostic> empty_list() const {
    if (!is_closing(type_) || at_ == scene_.entry.token) return std::nullopt;
    const std::size_t opening = scene_.tokens.type(at_ - 1);
    if (!is_opening(opening) || closing_of(opening) != type_) return std::nullopt;
    if (failure_.here.has_token(type_)) return std::nullopt;
    return Diagnostic(kEmptyList, cover(span(at_ - 1), span(at_)), "this list is empty")
        .with_label(expectation(failure_.here));
  }

  // `BEFORE 'truncate …'`
  std::optional<Diagnostic> bare_statement() const {
    if (at_ == scene_.entry.token || (type_ != Lexer::STRING && type_ != Lexer::RAW_STRING)) {
      return std::nullopt;
    }
    const std::size_t clause = scene_.tokens.type(at_ - 1);
    if (clause != Lexer::BEFORE && clause != Lexer::AFTER) return std::nullopt;
    return Diagnostic(kUnexpected, span(at_), "unexpected string")
        .with_label("expected `(`")
        .with_help(fmt::format("the statements stand in brackets: `{} ('…')`", spelling(clause)));
  }

  std::optional<Diagnostic> misspelt(std::size_t token, const Expected& expected) const {
    const std::size_t type = token == at_ ? type_ : scene_.tokens.type(token);
    const bool word = type == Lexer::IDENTIFIER || (is_keyword(type) && !is_reserved(type));
    if (!word || scene_.text.is_secret(span(token))) return std::nullopt;
    std::vector<std::string> keywords;
    for (const std::size_t keyword : expected.keywords) keywords.push_back(spelling(keyword));
    const std::string_view written = scene_.text.text(span(token));
    const auto keyword = nearest(written, keywords);
    if (!keyword || lower(*keyword) == lower(std::string(written))) {
      return std::nullopt;
    }
    const std::string meant = in_case_of(written, *keyword);
    return Diagnostic(kMisspelt, span(token), fmt::format("unexpected {}", quoted(written)))
        .with_label(expectation(expected))
        .with_help(fmt::format("did you mean `{}`?", meant))
        .with_fix(span(token), meant);
  }

  // The statement ends, or its next part begins, inside of brackets.
  std::optional<Diagnostic> unclosed_bracket() const {
    if (open_.empty()) return std::nullopt;
    const bool ends = type_ == antlr4::Token::EOF || scene_.landmarks.begins_statement(at_);
    const std::size_t closing = closing_of(scene_.tokens.type(open_.back()));
    const bool next_part = scene_.landmarks.begins_clause(at_) && failure_.here.has_token(closing);
    if (!ends && !next_part) return std::nullopt;
    const Span bracket = span(open_.back());
    return Diagnostic(kUnclosedBracket, bracket,
                      fmt::format("this `{}` is not closed", scene_.text.text(bracket)))
        .with_related(span(at_),
                      fmt::format("it is still open here; {}", expectation(failure_.here)))
        .with_help(fmt::format("close it with `{}`", spelling(closing)));
  }

  std::optional<Diagnostic> reserved_name() const {
    const bool name = failure_.here.has_rule(Parser::RuleIdentifier) ||
                      failure_.here.has_rule(Parser::RuleCallBody) ||
                      failure_.here.has_rule(Parser::RuleExpression) ||
                      failure_.here.has_rule(Parser::RuleSourceColumn) ||
                      failure_.here.has_rule(Parser::RuleTargetColumn);
    if (!is_reserved(type_) || !name) return std::nullopt;
    const std::size_t next = scene_.tokens.type(at_ + 1);
    const bool closed = next == Lexer::COMMA || next == Lexer::PAREN_CLOSE || next == Lexer::DOT;
    if (!closed) return std::nullopt;
    const std::string_view word = scene_.text.text(span(at_));
    return Diagnostic(kReservedName, span(at_),
                      fmt::format("{} is a reserved word, not a name", quoted(word)))
        .with_help(fmt::format("put it in back-ticks: `` `{}` ``", word))
        .with_fix(span(at_), fmt::format("`{}`", word));
  }

  Diagnostic unknown_statement() const {
    return Diagnostic(kUnknownStatement, span(at_),
                      fmt::format("no statement begins with {}", seen()))
        .with_help(
            "a statement begins with `SYNC`, `CREATE`, `PARAMETER`, `INCLUDE`, `DEFINE`, "
            "`EXPLAIN`, `SHOW` or `DESCRIBE`");
  }

  Diagnostic unexpected() const {
    Diagnostic result(kUnexpected, span(at_), fmt::format("unexpected {}", seen()));
    result.with_label(expectation(failure_.here));
    if (type_ == Lexer::DOUBLE_QUOTED && wants_string()) return single_quotes(std::move(result));
    if (is_split_quantity()) return join_quantity(std::move(result));
    if (is_missing_comma()) {
      const std::uint32_t behind = span(at_ - 1).end;
      return result.with_help("a comma is missing before it")
          .with_fix({scene_.text.file(), behind, behind}, ",");
    }
    const bool list_or_object =
        !open_.empty() && scene_.tokens.type(open_.back()) != Lexer::PAREN_OPEN;
    if (!open_.empty() && (is_closing(type_) || list_or_object)) {
      return result.with_related(span(open_.back()), "the bracket that is open here");
    }
    return result;
  }

  bool wants_string() const {
    return failure_.here.has_rule(Parser::RuleValue) || failure_.here.has_rule(Parser::RuleText);
  }

  Diagnostic single_quotes(Diagnostic result) const {
    const std::string_view inner = scene_.text.text(span(at_)).substr(1);
    std::string text = "'";
    for (const char c : inner.substr(0, inner.size() - 1)) text.append(c == '\'' ? 2 : 1, c);
    text += '\'';
    return result.with_help("strings stand in single quotes, double quotes are for names")
        .with_fix(span(at_), text);
  }

  // `5 MB`
  bool is_split_quantity() const {
    return failure_.here.has_token(Lexer::COMMA) && !failure_.here.has_rule(Parser::RuleInfix) &&
           scene_.tokens.type(at_ - 1) == Lexer::NUMBER && is_unit(scene_.text.text(span(at_))) &&
           scene_.tokens.type(at_ + 1) != Lexer::EQUAL && !scene_.text.is_secret(span(at_));
  }

  Diagnostic join_quantity(Diagnostic result) const {
    const std::string joined =
        std::string(scene_.text.text(span(at_ - 1))) + std::string(scene_.text.text(span(at_)));
    return result
        .with_help(fmt::format("sizes and durations are written without a blank: `{}`", joined))
        .with_fix(cover(span(at_ - 1), span(at_)), joined);
  }

  bool is_missing_comma() const {
    if (open_.empty()) return false;
    if (!failure_.here.has_token(Lexer::COMMA)) return false;
    if (failure_.here.has_rule(Parser::RuleProperty)) {
      return scene_.landmarks.begins_definition(at_);
    }
    return is_name(type_) || type_ == Lexer::STRING || type_ == Lexer::NUMBER;
  }

  const Scene& scene_;
  const Failure& failure_;
  std::size_t at_;
  std::size_t type_;
  std::vector<std::size_t> open_;
};

}  // namespace

Failure moved_to_landmark(const Scene& scene, Failure failure) {
  if (failure.too_deep || failure.token <= scene.entry.token + 1) return failure;
  const std::size_t last = failure.token - 1;
  const std::size_t type = scene.tokens.type(last);
  if (!is_keyword(type) || is_reserved(type)) return failure;
  if (!scene.landmarks.begins_statement(last) && !scene.landmarks.begins_clause(last)) {
    return failure;
  }
  failure.token = last;
  failure.here = failure.before;
  return failure;
}

std::optional<Diagnostic> syntax_error(const Scene& scene, const Failure& failure) {
  const bool in_text = failure.token < scene.statement.end;
  if (in_text && is_lexical_error(scene.tokens.type(failure.token))) return std::nullopt;
  return Explanation(scene, failure).choose();
}

Diagnostic missing_semicolon(const Scene& scene, std::size_t token) {
  const Span behind = scene.text.span(*scene.tokens.visible[token - 1]);
  const Span first = scene.text.span(*scene.tokens.visible[token]);
  return Diagnostic(kMissingSemicolon, Span{behind.file, behind.end, behind.end},
                    "a `;` is missing between two statements")
      .with_related(first, "the next statement begins here")
      .with_help("put a `;` behind the first statement")
      .with_fix({behind.file, behind.end, behind.end}, ";");
}

}  // namespace syncql::syntax
