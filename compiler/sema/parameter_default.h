// The default of a parameter: a scheduling expression that has a value, and says what is meant.
#pragma once

#include "compiler/sema/context.h"
#include "compiler/syntax/ast.h"

namespace syncql::sema {

// Reports a default that no value can be made of, and warns of the traps of the grammar.
void check_default(const Context& context, const ast::ParameterDeclaration& parameter,
                   Span statement);

}  // namespace syncql::sema
