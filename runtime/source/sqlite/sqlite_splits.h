// Ranges of whole numbers that divide a SQLite table among readers. Asks the database for the least
// and the greatest.
#pragma once

#include <vector>

#include "runtime/source/source.h"
#include "runtime/source/sqlite/sqlite_select.h"

namespace syncql::runtime {

// Every row is in one of them, whatever is in the column: SQLite orders values of all classes, and
// those that are no numbers come behind the greatest.
Result<std::vector<Split>> sqlite_splits(const SqliteConnection& connection,
                                         const SqliteRequest& request, const SqliteSelect& select,
                                         std::uint32_t readers);

}  // namespace syncql::runtime
