// From parse trees to values and options.
#pragma once

#include "compiler/syntax/antlr/build_name.h"

namespace syncql::syntax {

ast::Value build_value(const Builder& builder, Parser::ValueContext& tree);
ast::Object build_object(const Builder& builder, Parser::ObjectContext& tree);
std::vector<ast::Option> build_options(const Builder& builder, Parser::OptionListContext& tree);
// `name` of the token `${name}`.
std::string build_parameter(const Builder& builder, const antlr4::Token& token);
// `number` is an unsigned one; `-` goes in front of it where `negative`.
ast::Value build_number(const Builder& builder, antlr4::tree::TerminalNode& number, bool negative,
                        Span span);

}  // namespace syncql::syntax
