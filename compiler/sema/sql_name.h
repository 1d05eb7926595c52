// A column's name as a source's SQL takes it. Knows MySQL's way to quote names, which StarRocks
// shares, and no list of reserved words.
#pragma once

#include <string>

#include "compiler/syntax/ast.h"

namespace syncql::sema {

// In back-ticks, doubled inside, where the user quoted it, where it is not a word of ASCII letters,
// digits and `_`, or where it would be read as a literal (`null`); else as it is.
std::string sql_name(const ast::Identifier& name);

// The parts with dots between them.
std::string sql_name(const ast::QualifiedName& name);

}  // namespace syncql::sema
