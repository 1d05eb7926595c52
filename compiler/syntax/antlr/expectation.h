// What was expected at a place, in one line of words.
#pragma once

#include <string>

#include "compiler/syntax/antlr/expected.h"

namespace syncql::syntax {

// `expected a name, `WHERE` or the end of the statement`; empty where nothing is known.
std::string expectation(const Expected& expected);

}  // namespace syncql::syntax
