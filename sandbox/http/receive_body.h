// A request's body from the connection into a load.
#pragma once

#include <httplib.h>

#include "sandbox/http/cluster.h"
#include "sandbox/http/connection.h"
#include "sandbox/load/ingest.h"

namespace syncql::sandbox {

struct ReceivedBody {
  std::int64_t bytes = 0;
  bool complete = false;  // as long as announced
  Checked<void> fed;      // the first error of the load; nothing is fed behind it
};

// Says `100 Continue` first. Reads the body to its end, also where the load has failed.
ReceivedBody receive_body(Cluster& cluster, Connection& connection, std::string_view operation,
                          const httplib::ContentReader& body, Ingest& into);

}  // namespace syncql::sandbox
