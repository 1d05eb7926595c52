// From parse trees to CREATE, PARAMETER, INCLUDE and DEFINE TABLE.
#pragma once

#include "compiler/syntax/antlr/build_name.h"

namespace syncql::syntax {

ast::StatementData build_create(const Builder& builder, Parser::CreateStatementContext& tree);
ast::ParameterDeclaration build_parameter_declaration(const Builder& builder,
                                                      Parser::ParameterDeclarationContext& tree);
ast::Include build_include(const Builder& builder, Parser::IncludeContext& tree);
// Reports a second PRIMARY KEY; the first one counts.
ast::DefineTable build_table(const Builder& builder, Parser::TableBodyContext& tree);

}  // namespace syncql::syntax
