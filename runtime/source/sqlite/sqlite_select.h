// The SELECT that reads a split, and what it delivers. Asks the database to check it.
#pragma once

#include <string>
#include <vector>

#include "runtime/source/source.h"
#include "runtime/source/sqlite/sqlite_request.h"
#include "runtime/source/sqlite/sqlite_table.h"

namespace syncql::runtime {

struct SqliteSelect {
  std::string items;       // of the select list
  std::string from;        // the table, quoted
  std::string where;       // the job's condition; empty: none
  std::string row_number;  // follows the items, and is the order; empty: none
  std::vector<SourceColumn> columns;
};

// Fails where the table or a column is missing, saying what was likely meant.
Result<SqliteSelect> sqlite_select(const SqliteConnection& connection,
                                   const SqliteRequest& request);

// With the split's condition, and what is left of it.
std::string sqlite_statement(const SqliteSelect& select, const Split& split);
// The same rows under another select list.
std::string sqlite_statement(const SqliteSelect& select, std::string_view items,
                             std::string_view condition);

}  // namespace syncql::runtime
