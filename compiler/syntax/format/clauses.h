// The clauses of SYNC behind its source, as the formatter writes them.
#pragma once

#include "compiler/syntax/format/parts.h"

namespace syncql::syntax {

// Adds those that are there, in the order of the language's description.
void add_clauses(Writer& out, const ast::Sync& sync, std::vector<Part>& parts);

}  // namespace syncql::syntax
