// What plain loads and transactions have in common, with the faults that they may meet: rows into
// the storage, and the transaction's way from COMMITTED to VISIBLE.
#pragma once

#include <chrono>

#include "sandbox/http/cluster.h"
#include "sandbox/load/ingest.h"

namespace syncql::sandbox {

// The load's predicate before its first row, when it can only be wrong.
Checked<void> check_where(Cluster& cluster, const Ingest& rows);
// Drops the rows that the load's predicate does not select, and those without a partition.
Checked<void> select(Cluster& cluster, Ingest& rows);
// Before rows are written: the text of a failure that a fault asks for.
Checked<void> check_versions(Cluster& cluster, std::string_view operation);
// The rows, unless they were merely counted.
Checked<void> store(Cluster& cluster, const Ingest& rows);
// Commits and waits for the publishing no longer than `patience`. Whether the rows are visible.
bool publish(Cluster& cluster, std::int64_t txn, std::string_view operation,
             std::chrono::milliseconds patience);

}  // namespace syncql::sandbox
