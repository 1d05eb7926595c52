// One column of CREATE TABLE or ALTER TABLE as it is written, before the rules of a table model
// are applied to it.
#pragma once

#include "sandbox/query/dialect/token_cursor.h"
#include "sandbox/table.h"

namespace syncql::sandbox {

struct ColumnDefinition {
  Column column;               // aggregate in upper case; nullable unless NOT NULL was written
  bool says_nullable = false;  // NULL was written
};

// name type [KEY] [aggregation] [NULL | NOT NULL] [DEFAULT … | AUTO_INCREMENT | AS …] [COMMENT
// '…'], in this order only.
ColumnDefinition parse_column_definition(TokenCursor& cursor);

}  // namespace syncql::sandbox
