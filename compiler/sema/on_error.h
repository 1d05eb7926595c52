// ON ERROR: the writer's strategy, and how many dirty rows the job accepts.
#pragma once

#include "compiler/sema/clauses.h"

namespace syncql::sema {

// EXIT: strategy `exit`. SKIP: strategy `batchDirtyData`, with any number of dirty rows, or as many
// as UP TO says. Reported where the writer has no such choice.
void bind_on_error(const ast::OnError& clause, Sides sides, Diagnostics& diagnostics);

// ON ERROR SKIP without UP TO accepts any number, unless WITH has set a limit. Call behind WITH.
void settle_error_limit(const ast::OnError& clause, OptionSet& settings);

}  // namespace syncql::sema
