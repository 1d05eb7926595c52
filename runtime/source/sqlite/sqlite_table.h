// A table as the database describes it. Knows nothing of the job.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "runtime/source/sqlite/sqlite_connection.h"

namespace syncql::runtime {

struct SqliteTable {
  std::vector<std::string> columns;  // hidden ones left out
  bool is_strict = false;            // values are of their columns' types
  // What the number of a row is called, in double quotes; empty: rows have none (views, WITHOUT
  // ROWID). It is unique, and the order of rows in the file.
  std::string row_number;
};

// Nothing where there is no such table or view.
Result<std::optional<SqliteTable>> sqlite_table(const SqliteConnection& connection,
                                                const std::string& table);
Result<std::vector<std::string>> sqlite_tables(const SqliteConnection& connection);

}  // namespace syncql::runtime
