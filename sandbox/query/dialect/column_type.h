// StarRocks' column types: parsed, checked, and spelt as SHOW CREATE TABLE prints them.
#pragma once

#include "sandbox/query/dialect/token_cursor.h"
#include "sandbox/table.h"

namespace syncql::sandbox {

// What is no type of StarRocks (`DATETIME(6)`, `INT UNSIGNED`, `JSONB`) is a syntax error; a length
// or precision out of range is an analyzing error. Either is left in the cursor.
ColumnType parse_column_type(TokenCursor& cursor);

}  // namespace syncql::sandbox
