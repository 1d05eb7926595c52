// The text of a query with what only StarRocks knows replaced: its information_schema, its
// variables, its functions about version, session and database.
#pragma once

#include <string>

#include "sandbox/query/statement.h"

namespace syncql::sandbox {

// From the cursor to the end of the statement. Comments are dropped: some of them MariaDB would
// run.
std::string rewrite_rest(const StatementContext& context, TokenCursor& cursor);

}  // namespace syncql::sandbox
