// AST to text: the one layout of SyncQL. Keywords are written in upper case and clauses in the
// order of the language's description; names, strings, numbers and expressions are kept as they are
// written, and so is every comment. Looks up no names.
#pragma once

#include <string>

#include "compiler/base/source.h"
#include "compiler/syntax/ast.h"

namespace syncql::syntax {

// `script` must be the whole text of its file, parsed without an error. Lines end in `\n`, but for
// those inside of strings and expressions. Formatting the result gives the same text again.
std::string format_script(const ast::Script& script, const SourceManager& sources);

}  // namespace syncql::syntax
