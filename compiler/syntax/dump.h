// A script's AST as indented, stable text: what tests compare and people debug by. No spans.
#pragma once

#include <string>

#include "compiler/syntax/ast.h"

namespace syncql::syntax {

std::string dump(const ast::Script& script);

}  // namespace syncql::syntax
