// MariaDB's refusals in StarRocks' codes and words.
#pragma once

#include "sandbox/mariadb/sql_connection.h"
#include "sandbox/query/statement.h"

namespace syncql::sandbox {

StatementError to_statement_error(const SqlError& error, const StatementContext& context);

}  // namespace syncql::sandbox
