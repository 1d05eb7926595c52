// DEFINE TABLE: a table whose columns are known. Looks at no job.
#pragma once

#include "compiler/sema/context.h"
#include "compiler/syntax/ast.h"

namespace syncql::sema {

// Adds the table to the catalog; what is wrong with it is reported. A column of an unknown type
// stays known by its name.
void declare_table(const Context& context, const ast::DefineTable& statement);

}  // namespace syncql::sema
