// What libpq hands out, owned, and what it says of a failure. For this folder alone.
#pragma once

#include <libpq-fe.h>
#include <memory>
#include <string_view>

#include "compiler/base/diagnostic.h"
#include "runtime/net/postgres_error.h"

namespace syncql::runtime {

struct ClearResult {
  void operator()(pg_result* result) const { PQclear(result); }
};
using StoredResult = std::unique_ptr<pg_result, ClearResult>;

// `result` may be null: then the connection's own words are told.
inline Diagnostic failure_of(const PostgresEndpoint& endpoint, pg_conn* connection,
                             const pg_result* result, std::string_view sql) {
  const char* state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
  const char* words = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
  PostgresFailure failure;
  failure.state = state == nullptr ? "" : state;
  failure.words = words == nullptr ? PQerrorMessage(connection) : words;
  failure.connected = state != nullptr || PQstatus(connection) == CONNECTION_OK;
  return statement_failure(endpoint, failure, sql);
}

}  // namespace syncql::runtime
