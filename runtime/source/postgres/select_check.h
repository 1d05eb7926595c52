// Holds the job's select list against the real table: names resolved, types known, unsupported ones
// refused at the column's place in the text.
#pragma once

#include <vector>

#include "compiler/base/result.h"
#include "runtime/net/postgres_connection.h"
#include "runtime/source/postgres/catalogue.h"
#include "runtime/source/postgres/copy_row.h"
#include "runtime/source/postgres/read_request.h"
#include "runtime/source/postgres/select.h"
#include "runtime/source/source.h"

namespace syncql::runtime {

struct CheckedPostgresSelect {
  PostgresSelect select;
  std::vector<SourceColumn> columns;
  std::vector<CellForm> forms;  // one a column
  PostgresTable table;          // empty where the job has a query of its own
};

Result<CheckedPostgresSelect> checked_select(PostgresConnection& connection,
                                             const PostgresRequest& request);

}  // namespace syncql::runtime
