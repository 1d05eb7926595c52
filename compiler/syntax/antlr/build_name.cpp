#include "compiler/syntax/antlr/build_name.h"

namespace syncql::syntax {
namespace {

// Without the first and last character; a doubled `quote` inside stands for one.
std::string unquoted(std::string_view written, char quote) {
  std::string result;
  for (std::size_t i = 1; i + 1 < written.size(); ++i) {
    result += written[i];
    if (written[i] == quote) ++i;
  }
  return result;
}

}  // namespace

ast::Identifier build_identifier(const Builder& builder, const antlr4::Token& token) {
  ast::Identifier result;
  result.span = builder.text.span(token);
  const std::string_view written = builder.text.text(result.span);
  result.quoted =
      token.getType() == Parser::BACK_QUOTED || token.getType() == Parser::DOUBLE_QUOTED;
  result.text = result.quoted ? unquoted(written, written.front()) : std::string(written);
  return result;
}

ast::Identifier build_identifier(const Builder& builder, Parser::IdentifierContext& tree) {
  return build_identifier(builder, *tree.start);
}

ast::Identifier build_identifier(const Builder& builder, Parser::AnyNameContext& tree) {
  return build_identifier(builder, *tree.start);
}

ast::QualifiedName build_name(const Builder& builder, Parser::NameContext& tree) {
  ast::QualifiedName result;
  result.span = builder.text.span(tree);
  result.parts.push_back(build_identifier(builder, *tree.identifier()));
  for (auto* part : tree.anyName()) result.parts.push_back(build_identifier(builder, *part));
  return result;
}

std::vector<ast::Identifier> build_names(const Builder& builder, Parser::NameListContext& tree) {
  std::vector<ast::Identifier> result;
  for (auto* item : tree.identifier()) result.push_back(build_identifier(builder, *item));
  return result;
}

std::vector<ast::Identifier> build_path(const Builder& builder, Parser::OptionPathContext& tree) {
  std::vector<ast::Identifier> result;
  for (auto* part : tree.anyName()) result.push_back(build_identifier(builder, *part));
  return result;
}

std::string build_text(const Builder& builder, const antlr4::Token& token) {
  const std::string_view written = builder.text.text(token);
  if (token.getType() == Parser::STRING) return unquoted(written, '\'');
  return std::string(written.substr(2, written.size() - 4));
}

ast::Text build_text(const Builder& builder, Parser::TextContext& tree) {
  return {build_text(builder, *tree.start), builder.text.span(tree)};
}

std::string upper_words(const Builder& builder, Span span) {
  std::string result;
  bool blank = false;
  for (const char c : builder.text.text(span)) {
    if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
      blank = true;
      continue;
    }
    if (blank) result += ' ';
    blank = false;
    result += static_cast<char>(c >= 'a' && c <= 'z' ? c - ('a' - 'A') : c);
  }
  return result;
}

}  // namespace syncql::syntax
