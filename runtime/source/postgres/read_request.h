// What a job asks of a PostgreSQL source, taken out of the job once: where, which table, which
// columns, which rows. Knows nothing of the table as it really is.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compiler/base/result.h"
#include "compiler/job/job.h"
#include "runtime/net/postgres_endpoint.h"

namespace syncql::runtime {

struct PostgresRequest {
  PostgresEndpoint endpoint;
  std::string schema;
  std::string table;
  std::vector<job::Column> columns;  // empty: all
  std::string where;                 // the user's own characters; empty: every row
  std::string query;                 // stands for table, columns and condition where given
  std::string split_column;          // empty: none
  std::string zone;                  // that `timestamp with time zone` is read in
  bool consistent = false;           // all readers see the table at one moment
  std::optional<Span> table_span;
  std::optional<Span> split_span;
  std::optional<Span> zone_span;
};

// Fails where the data source cannot be resolved (plan/connection.h) or several are named.
Result<PostgresRequest> postgres_request(const job::Job& job);

}  // namespace syncql::runtime
