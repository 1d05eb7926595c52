// Who loads into which table under which label, checked as the FE does when a BE asks it to begin.
#pragma once

#include <cstdint>
#include <httplib.h>

#include "sandbox/http/cluster.h"
#include "sandbox/http/connection.h"
#include "sandbox/http/load_names.h"
#include "sandbox/load/headers.h"
#include "sandbox/table.h"

namespace syncql::sandbox {

// All headers of the request, those included that the HTTP library is not shown.
LoadHeaders read_headers(const Connection& connection);

// The table; an empty one where rows are merely counted. The request's credentials must be there.
Checked<Table> find_table(Cluster& cluster, const httplib::Request& request,
                          const LoadNames& names);

// Content-Length against the limits: `bytes` of one load, or of all loads of a transaction so far.
Checked<void> check_size(const ClusterOptions& options, const LoadHeaders& headers,
                         const LoadNames& names, std::uint64_t bytes);

}  // namespace syncql::sandbox
