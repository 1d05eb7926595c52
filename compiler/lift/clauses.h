// The clauses of a statement behind its names: WHERE, SPLIT BY, BEFORE, AFTER, ON ERROR, FORMAT.
#pragma once

#include "compiler/lift/draft.h"
#include "compiler/lift/step.h"

namespace syncql::lift {

void add_clauses(const Context& context, const Sides& sides, Draft& draft);

}  // namespace syncql::lift
