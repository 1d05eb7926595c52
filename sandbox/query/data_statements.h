// Statements about rows: MariaDB runs them, with what it knows differently replaced in their text.
#pragma once

#include "sandbox/query/statement.h"

namespace syncql::sandbox {

// SELECT, UPDATE, DELETE, …; the cursor stands before the verb.
Answered answer_passed_on(const StatementContext& context, TokenCursor& cursor);
// The cursor stands behind INSERT. A row of a key that exists replaces the older one, or is
// aggregated with it, as the table's model says.
Answered answer_insert(const StatementContext& context, TokenCursor& cursor);

}  // namespace syncql::sandbox
