// From the parse tree of a statement to its AST: the way out of the parser generator's world.
#pragma once

#include "compiler/syntax/antlr/build_name.h"

namespace syncql::syntax {

ast::Statement build_statement(const Builder& builder, Parser::OneStatementContext& tree);

}  // namespace syncql::syntax
