// Which rows of a load a predicate selects, decided by MariaDB over a temporary table of them.
#pragma once

#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "sandbox/mariadb/sql_connection.h"
#include "sandbox/storage.h"

namespace syncql::sandbox {

// The predicate comes from a request: it must be one expression, with nothing behind it. The error
// is the text for the load's Message.
tl::expected<void, std::string> check_predicate(std::string_view predicate);

// One a row, in body order. A NULL selects nothing. The predicate is one that is checked.
tl::expected<std::vector<bool>, SqlError> matching_rows(SqlConnection& connection,
                                                        const Table& table, const LoadRows& rows,
                                                        std::string_view predicate);

}  // namespace syncql::sandbox
