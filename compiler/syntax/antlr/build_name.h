// From parse trees to names and plain texts.
#pragma once

#include "compiler/base/diagnostic.h"
#include "compiler/syntax/antlr/tokens.h"
#include "compiler/syntax/ast.h"

namespace syncql::syntax {

// What all builders need.
struct Builder {
  const SourceText& text;
  const std::vector<HiddenText>& hidden;
  Diagnostics& diagnostics;
};

ast::Identifier build_identifier(const Builder& builder, Parser::IdentifierContext& tree);
ast::Identifier build_identifier(const Builder& builder, Parser::AnyNameContext& tree);
// `token` is a single token that can be a name.
ast::Identifier build_identifier(const Builder& builder, const antlr4::Token& token);
ast::QualifiedName build_name(const Builder& builder, Parser::NameContext& tree);
std::vector<ast::Identifier> build_names(const Builder& builder, Parser::NameListContext& tree);
// The parts of an option's name.
std::vector<ast::Identifier> build_path(const Builder& builder, Parser::OptionPathContext& tree);

// Of a string in single quotes or between $$ and $$: without the quotes, doubled ones undone.
std::string build_text(const Builder& builder, const antlr4::Token& token);
ast::Text build_text(const Builder& builder, Parser::TextContext& tree);
// The user's own characters in upper case, words joined by one space.
std::string upper_words(const Builder& builder, Span span);

}  // namespace syncql::syntax
