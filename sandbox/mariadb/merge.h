// Loads that a plain insert or replace cannot do: `__op` deletes, and aggregation. The rows go
// into a temporary table in body order, then into their table by a few set-wise statements.
#pragma once

#include <tl/expected.hpp>

#include "sandbox/mariadb/sql_connection.h"
#include "sandbox/storage.h"

namespace syncql::sandbox {

// The temporary table: rows in body order by `__seq`, from 1.
inline constexpr const char* kStaging = "`~catalog`.`staging`";

// Before the transaction: the temporary table, of this connection only.
tl::expected<void, SqlError> create_staging(SqlConnection& connection, const Table& table,
                                            const LoadRows& rows);
// Inside it: the staged rows into the table.
tl::expected<void, SqlError> load_and_merge(SqlConnection& connection, const Table& table,
                                            const LoadRows& rows);
tl::expected<void, SqlError> drop_staging(SqlConnection& connection);

}  // namespace syncql::sandbox
