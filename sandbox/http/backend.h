// The BE's HTTP interface: loads, the error files of loads, health.
#pragma once

#include "sandbox/http/cluster.h"
#include "sandbox/http/listener.h"

namespace syncql::sandbox {

// Registers the routes; `cluster` and `listener` live as long as the listener serves.
void add_backend(Listener& listener, Cluster& cluster);

}  // namespace syncql::sandbox
