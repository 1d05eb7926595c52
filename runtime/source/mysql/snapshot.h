// Connections that all see a table as it was at one moment. The lock that makes the moment common
// is held while they begin their transactions and by a connection of its own, so that no ending of
// this program leaves it behind.
#pragma once

#include <cstdint>
#include <vector>

#include "compiler/base/result.h"
#include "runtime/net/mysql_connection.h"
#include "runtime/source/mysql/read_request.h"

namespace syncql::runtime {

// `count` sessions, each in a transaction that sees the same rows until the connection ends. Locks
// all tables of the server for that moment, or the job's table alone where the account may not; one
// session needs no lock. Waits 10 s for a lock at most. Fails where the server or the table has no
// snapshots, and where the account may lock neither.
Result<std::vector<MysqlConnection>> open_with_one_snapshot(const ReadRequest& request,
                                                            std::uint32_t count);

// A connection of the snapshot was lost, and with it what it saw.
Diagnostic snapshot_lost(const ReadRequest& request);

}  // namespace syncql::runtime
