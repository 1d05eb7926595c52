// Text to AST. Recovers from errors, so that one run reports many, each once. Looks up no names.
// The parser generator is included by the .cpp files behind this header only.
#pragma once

#include "compiler/base/diagnostic.h"
#include "compiler/base/source.h"
#include "compiler/syntax/ast.h"

namespace syncql::syntax {

// Records in `sources` where secrets stand, whole statement or not, before anything is reported.
// Statements that could not be understood are left out of the result; what is in it is whole.
ast::Script parse(SourceManager& sources, FileId file, Diagnostics& diagnostics);

}  // namespace syncql::syntax
