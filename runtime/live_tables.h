// What a declared data source has for tables now: the explicit list of connectors that can tell.
// The counterpart of connectors.h for schemas; moves no rows.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compiler/base/result.h"
#include "compiler/job/job.h"
#include "runtime/source/live_table.h"

namespace syncql::runtime {

// Whether tables of this connector can be looked at.
bool tells_tables(std::string_view connector);

// Connects, and gives the tables of the database (PostgreSQL: of the schema) whose names match the
// pattern, in which `*` stands for any text and `?` for one character. In order of name.
// The connector is one that tells its tables.
Result<std::vector<LiveTable>> live_tables(const job::Datasource& datasource,
                                           const std::string& database, const std::string& pattern);

}  // namespace syncql::runtime
