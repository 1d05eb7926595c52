// Statements about the session, and those that only steer a real cluster. The cursor stands behind
// the verb.
#pragma once

#include "sandbox/query/statement.h"

namespace syncql::sandbox {

Answered answer_use(const StatementContext& context, TokenCursor& cursor);
Answered answer_set(const StatementContext& context, TokenCursor& cursor);
Answered answer_analyze(const StatementContext& context, TokenCursor& cursor);

}  // namespace syncql::sandbox
