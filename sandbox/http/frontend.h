// The FE's HTTP interface: it sends loads on to the BE, answers for labels, and takes the fault
// switches (`PUT /sandbox/fault`, `DELETE /sandbox/fault`). Never reads a load's body.
#pragma once

#include "sandbox/http/cluster.h"
#include "sandbox/http/listener.h"

namespace syncql::sandbox {

// Registers the routes; `cluster` and `listener` live as long as the listener serves.
void add_frontend(Listener& listener, Cluster& cluster);

}  // namespace syncql::sandbox
