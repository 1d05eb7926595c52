// The two column lists of a statement.
#pragma once

#include "compiler/lift/draft.h"
#include "compiler/lift/step.h"

namespace syncql::lift {

void add_columns(const Sides& sides, Draft& draft);

}  // namespace syncql::lift
