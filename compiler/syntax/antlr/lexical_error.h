// What is to be said about text that is no word of the language: unclosed quotes, stray characters,
// malformed numbers, empty names.
#pragma once

#include "compiler/base/diagnostic.h"
#include "compiler/syntax/antlr/tokens.h"

namespace syncql::syntax {

// The token was made of wrong text, or marked by report_lexical_errors: no rule takes it.
bool is_lexical_error(std::size_t token_type);

// Reports each and marks it, so that the parser stumbles over it in silence. Stops reporting at
// `kMostErrors`.
void report_lexical_errors(Tokens& tokens, const SourceText& text, Diagnostics& diagnostics);

}  // namespace syncql::syntax
