// LOAD DATA out of memory: the fastest way of rows into MariaDB. Knows rows and one statement.
#pragma once

#include <string>
#include <tl/expected.hpp>

#include "sandbox/mariadb/sql_connection.h"
#include "sandbox/storage.h"

namespace syncql::sandbox {

struct LoadTarget {
  std::string table;          // quoted
  bool replace = false;       // REPLACE by unique key
  bool with_deletes = false;  // the target has a column `__op` that takes LoadRows::deletes
};

// Runs inside the connection's transaction. MariaDB bends a value that does not fit when it loads
// from a client: any warning of that kind is an error here, and the caller rolls back.
tl::expected<void, SqlError> load_data(SqlConnection& connection, const LoadTarget& target,
                                       const Table& table, const LoadRows& rows);

}  // namespace syncql::sandbox
