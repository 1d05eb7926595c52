// A connection made ready for reading: it prints values as the runtime expects them, waits for slow
// consumers and never writes.
#pragma once

#include <string>

#include "compiler/base/result.h"
#include "runtime/net/postgres_connection.h"
#include "runtime/source/postgres/read_request.h"

namespace syncql::runtime {

Result<PostgresConnection> open_session(const PostgresRequest& request);

// A connection that holds the table as it is now for others, until it is destroyed.
struct HeldSnapshot {
  PostgresConnection connection;
  std::string id;
};
Result<HeldSnapshot> hold_snapshot(const PostgresRequest& request);
// From now on the connection sees what the snapshot's holder sees.
Result<void> see_snapshot(PostgresConnection& connection, const std::string& id);

}  // namespace syncql::runtime
