// The Stream Load transaction interface at the FE: it ends what is PREPARED itself and sends all
// else on to the BE.
#pragma once

#include "sandbox/http/cluster.h"
#include "sandbox/http/listener.h"

namespace syncql::sandbox {

// `cluster` outlives the listener.
void add_frontend_transactions(Listener& listener, Cluster& cluster);

}  // namespace syncql::sandbox
