#include "compiler/syntax/antlr/lexical_error.h"

#include <algorithm>
#include <fmt/format.h>

#include "compiler/syntax/codes.h"
#include "compiler/syntax/limits.h"

namespace syncql::syntax {
namespace {

struct Lookalike {
  std::string_view seen;
  std::string_view meant;
};

// What input methods and word processors put in the place of ASCII signs.
constexpr Lookalike kLookalikes[] = {
    {"（", "("}, {"）", ")"}, {"，", ","}, {"、", ","}, {"；", ";"}, {"：", ":"}, {"＝", "="},
    {"‘", "'"},  {"’", "'"},  {"“", "\""}, {"”", "\""}, {"。", "."}, {"．", "."}, {"＞", ">"},
    {"＜", "<"}, {"＊", "*"}, {"－", "-"}, {"–", "-"},  {"—", "-"},  {"｛", "{"}, {"｝", "}"},
    {"【", "["}, {"】", "]"}, {"！", "!"}, {"％", "%"}, {"＋", "+"}};

Span first_bytes(Span span, std::uint32_t count) {
  return {span.file, span.begin, std::min(span.end, span.begin + count)};
}

Diagnostic stray(std::string_view seen, Span span) {
  const auto* known = std::find_if(std::begin(kLookalikes), std::end(kLookalikes),
                                   [&](const Lookalike& item) { return item.seen == seen; });
  if (known != std::end(kLookalikes)) {
    return Diagnostic(
               kStrayCharacter, span,
               fmt::format("`{}` looks like `{}` but is another character", seen, known->meant))
        .with_help(fmt::format("write `{}`", known->meant))
        .with_fix(span, std::string(known->meant));
  }
  if (static_cast<unsigned char>(seen.front()) < 0x20 || seen.front() == 0x7F) {
    return Diagnostic(kStrayCharacter, span,
                      fmt::format("stray control character U+{:04X}", seen.front()))
        .with_help("delete it");
  }
  Diagnostic result(kStrayCharacter, span, fmt::format("stray character `{}`", seen));
  if (seen == "#") result.with_help("comments begin with `--`");
  if (seen == "\\") result.with_help("outside of strings a backslash has no meaning");
  return result;
}

Diagnostic bad_number(std::string_view seen, Span span) {
  // Not repeated: it may be a password that lacks its quotes.
  Diagnostic result(kBadNumber, span, "this number is malformed");
  const std::string_view name = seen.substr(seen.front() == '.' ? 1 : 0);
  if (name.find('.') == std::string_view::npos) {
    result.with_help("if it is a name, put it in back-ticks; if it is a text, in single quotes");
  }
  return result.with_help(
      "numbers are written as `42` or `1.5`, sizes as `5MB` or `64MiB`, durations as `30s` or "
      "`5m`");
}

Diagnostic scheduling_expression(Span span) {
  return Diagnostic(kSchedulingExpression, span,
                    "a scheduling expression stands outside of a parameter")
      .with_help("declare `PARAMETER day DEFAULT '…';` with it and write `${day}` here");
}

Diagnostic unclosed(const Code& code, Span span, std::uint32_t mark, std::string_view what,
                    std::string_view closing) {
  return Diagnostic(code, first_bytes(span, mark), fmt::format("this {} is not closed", what))
      .with_help(fmt::format("close it with {}", closing));
}

std::optional<Diagnostic> lexical_error(std::size_t type, std::string_view seen, Span span) {
  switch (type) {
    case Lexer::UNCLOSED_STRING:
      return Diagnostic(kUnclosedString, span, "this string is not closed")
          .with_help("close it with `'`; a quote inside a string is doubled: `''`");
    case Lexer::UNCLOSED_RAW_STRING:
      return unclosed(kUnclosedRaw, span, 2, "text", "`$$`");
    case Lexer::UNCLOSED_BACK_QUOTED:
      return unclosed(kUnclosedName, span, 1, "quoted name", "a back-tick on the same line");
    case Lexer::UNCLOSED_DOUBLE_QUOTED:
      return unclosed(kUnclosedName, span, 1, "quoted name", "`\"` on the same line");
    case Lexer::UNCLOSED_COMMENT:
      return unclosed(kUnclosedComment, span, 2, "comment", "`*/`");
    case Lexer::UNCLOSED_PLACEHOLDER:
      return unclosed(kUnclosedParameter, span, 2, "parameter", "`}`");
    case Lexer::BAD_NUMBER:
      return bad_number(seen, span);
    case Lexer::SCHEDULING_EXPRESSION:
      return scheduling_expression(span);
    case Lexer::STRAY:
      return stray(seen, span);
    case Lexer::BACK_QUOTED:
    case Lexer::DOUBLE_QUOTED:
      if (seen.size() > 2) return std::nullopt;
      return Diagnostic(kEmptyName, span, "this quoted name is empty")
          .with_help("an empty string is written with two single quotes: `''`");
    case Lexer::PLACEHOLDER:
      if (seen.find_first_not_of(" \t", 2) != seen.size() - 1) return std::nullopt;
      return Diagnostic(kEmptyName, span, "this parameter has no name")
          .with_help("write the parameter's name between the braces: `${day}`");
    default:
      return std::nullopt;
  }
}

}  // namespace

bool is_lexical_error(std::size_t token_type) {
  return token_type >= Lexer::UNCLOSED_STRING && token_type <= Lexer::STRAY;
}

void report_lexical_errors(Tokens& tokens, const SourceText& text, Diagnostics& diagnostics) {
  for (const auto& token : tokens.visible) {
    const Span span = text.span(*token);
    auto error = lexical_error(token->getType(), text.text(span), span);
    if (!error) continue;
    dynamic_cast<antlr4::CommonToken&>(*token).setType(Lexer::STRAY);
    if (diagnostics.items().size() < kMostErrors) diagnostics.add(std::move(*error));
  }
}

}  // namespace syncql::syntax
