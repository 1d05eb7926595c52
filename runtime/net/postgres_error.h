// From what libpq and a PostgreSQL server say to diagnostics: one code a cause, the server's name
// and address in the message, what to do as help. Knows no job.
#pragma once

#include <string>
#include <string_view>

#include "compiler/base/diagnostic.h"
#include "runtime/net/postgres_endpoint.h"

namespace syncql::runtime {

// `data source `shop` (db.internal:5432)`
std::string described(const PostgresEndpoint& endpoint);

// The connection did not come about; `text` is libpq's.
Diagnostic connect_failure(const PostgresEndpoint& endpoint, std::string_view text);

// What is known of a statement that failed.
struct PostgresFailure {
  std::string state;  // SQLSTATE; empty: the server said none
  std::string words;  // the server's or libpq's
  bool connected = true;
};

// SQLSTATEs as in the PostgreSQL documentation, appendix A.
Diagnostic statement_failure(const PostgresEndpoint& endpoint, const PostgresFailure& failure,
                             std::string_view sql);

}  // namespace syncql::runtime
