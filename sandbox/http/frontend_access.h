// What the FE does first and last with a call: asks who it comes from, and sends it on to the BE.
#pragma once

#include <httplib.h>

#include "sandbox/http/cluster.h"

namespace syncql::sandbox {

// Answers and returns false where the request does not come from a known user.
bool authenticate(Cluster& cluster, const httplib::Request& request, httplib::Response& response);

// 307 to the BE, or to where a fault has it lead.
void redirect(Cluster& cluster, const httplib::Request& request, std::string_view operation,
              httplib::Response& response);

// 307 to that port of this host, whatever faults are due.
void redirect_to(int port, const httplib::Request& request, httplib::Response& response);

// Answers and returns false where a `no_privilege` is due.
bool may_insert(Cluster& cluster, std::string_view operation, std::string_view table,
                httplib::Response& response);

// Answers and returns true where an `fe_error` is due.
bool fails(Cluster& cluster, std::string_view operation, httplib::Response& response);

}  // namespace syncql::sandbox
