// SHOW and DESCRIBE: turned into SELECTs over the catalog's views. The cursor stands behind the
// verb.
#pragma once

#include "sandbox/query/statement.h"

namespace syncql::sandbox {

Answered answer_show(const StatementContext& context, TokenCursor& cursor);
Answered answer_describe(const StatementContext& context, TokenCursor& cursor);

}  // namespace syncql::sandbox
