// The tables of a schema of a PostgreSQL database, from its catalogue. Knows no data source.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compiler/base/result.h"
#include "runtime/net/postgres_connection.h"
#include "runtime/source/live_table.h"

namespace syncql::runtime {

// All tables and views of the schema, or the one table `only`; none where there is no such table.
// In order of name. A domain is told as the type below it.
Result<std::vector<LiveTable>> postgres_tables(PostgresConnection& connection,
                                               const std::string& schema,
                                               const std::optional<std::string>& only);

}  // namespace syncql::runtime
