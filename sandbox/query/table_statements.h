// Statements that change what exists: databases and tables. The cursor stands behind the verb.
#pragma once

#include "sandbox/query/statement.h"

namespace syncql::sandbox {

Answered answer_create_database(const StatementContext& context, TokenCursor& cursor);
Answered answer_drop_database(const StatementContext& context, TokenCursor& cursor);
Answered answer_create_table(const StatementContext& context, TokenCursor& cursor);
Answered answer_drop_table(const StatementContext& context, TokenCursor& cursor);
Answered answer_alter_table(const StatementContext& context, TokenCursor& cursor);
Answered answer_truncate(const StatementContext& context, TokenCursor& cursor);

}  // namespace syncql::sandbox
