// Waiting for a PostgreSQL server's next bytes, but not for ever: libpq itself knows no limit once
// the login is done. For this folder alone.
#pragma once

#include <chrono>

#include "compiler/base/diagnostic.h"
#include "runtime/net/postgres_endpoint.h"

struct pg_conn;

namespace syncql::runtime {

enum class Waited { Came, Lost, Silent };  // Silent: the socket has been cut, as one that is lost

// Returns when libpq has taken in more of what the server sends.
Waited wait_for_bytes(pg_conn* connection, std::chrono::seconds limit);

// Of a server that let a connection wait for as long as its endpoint says.
Diagnostic silence_of(const PostgresEndpoint& endpoint);

}  // namespace syncql::runtime
