// Where secrets stand in a text, told by its words alone, so that it also does where a statement
// cannot be parsed. What sounds like one is known to base.
#pragma once

#include "compiler/base/source.h"
#include "compiler/syntax/antlr/tokens.h"

namespace syncql::syntax {

// Hides in CREATE DATASOURCE the value of every option that is not known to be harmless, elsewhere
// what is given to a name that sounds like a secret, and everywhere an address with a user in it.
// Only a whole env('…') or file('…') stays readable: it says where the secret is.
void hide_secrets(const Tokens& tokens, const SourceText& text, SourceManager& sources);

}  // namespace syncql::syntax
