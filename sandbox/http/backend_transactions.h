// The Stream Load transaction interface at the BE: single-table transactions, whose rows it holds
// in its memory until they are prepared or committed.
#pragma once

#include "sandbox/http/cluster.h"
#include "sandbox/http/listener.h"

namespace syncql::sandbox {

// `cluster` outlives the listener.
void add_backend_transactions(Listener& listener, Cluster& cluster);

}  // namespace syncql::sandbox
