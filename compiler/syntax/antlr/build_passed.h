// SQL that the grammar passes through unread: sub-selects, windows, orders in calls. Finds the
// words in it that may be names and the calls that may be of macros; knows no columns.
#pragma once

#include "compiler/syntax/antlr/build_name.h"

namespace syncql::syntax {

// Adds what stands in the `balanced` children of `tree` to the words and calls of `result`.
void collect_passed(const Builder& builder, antlr4::tree::ParseTree& tree, ast::Expression& result);

}  // namespace syncql::syntax
