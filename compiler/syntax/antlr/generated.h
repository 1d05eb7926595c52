// The one door to the parser generator: its runtime and the code made from grammar/. Included by
// the files of this folder and by parse.cpp only; none of its types and exceptions goes further.
#pragma once

#include <SyncQLLexer.h>
#include <SyncQLParser.h>
#include <antlr4-runtime.h>

namespace syncql::syntax {

using Lexer = grammar::SyncQLLexer;
using Parser = grammar::SyncQLParser;

}  // namespace syncql::syntax
