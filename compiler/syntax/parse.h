// Text to AST. Recovers from errors, so that one run reports many, each once. Looks up no names.
// The parser generator is included by the .cpp files behind this header only.
#pragma once

#include "compiler/base/diagnostic.h"
#include "compiler/base/source.h"
#include "compiler/syntax/ast.h"

namespace syncql::syntax {

// Statements that could not be understood are left out of the result; what is in it is whole.
ast::Script parse(const SourceManager& sources, FileId file, Diagnostics& diagnostics);

}  // namespace syncql::syntax
