// The statements that parse but that this build cannot do.
#pragma once

#include "compiler/base/diagnostic.h"
#include "compiler/syntax/ast.h"

namespace syncql::sema {

// True, with a report, where the statement is one of them.
bool refuse_not_yet(const ast::Statement& statement, Diagnostics& diagnostics);

}  // namespace syncql::sema
