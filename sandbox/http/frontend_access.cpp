#include "sandbox/http/frontend_access.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "sandbox/http/basic_auth.h"
#include "sandbox/http/replies.h"

namespace syncql::sandbox {
namespace {

// A port that was free at every time it was tried: nobody listens on `tcpmux`.
constexpr int kClosedPort = 1;

void answer_unauthorized(httplib::Response& response, std::string_view message) {
  response.set_header("WWW-Authenticate", "Basic realm=\"\"");
  answer_fe(response, rest_failed(message), 401);
}

}  // namespace

bool authenticate(Cluster& cluster, const httplib::Request& request, httplib::Response& response) {
  const auto credentials = read_credentials(request);
  if (!credentials) {
    answer_unauthorized(response, "Need auth information.");
    return false;
  }
  if (cluster.storage.authenticate(credentials->user, credentials->password)) return true;
  answer_unauthorized(
      response, fmt::format("Access denied for {}@{}", credentials->user, request.remote_addr));
  return false;
}

void redirect(Cluster& cluster, const httplib::Request& request, std::string_view operation,
              httplib::Response& response) {
  Faults& faults = cluster.faults;
  int port = cluster.be_port;
  if (faults.take(FaultKind::RedirectClosedPort, operation)) port = kClosedPort;
  if (faults.take(FaultKind::RedirectLoop, operation)) port = cluster.fe_port;
  redirect_to(port, request, response);
  if (faults.take(FaultKind::RedirectWithoutLocation, operation))
    response.headers.erase("Location");
}

void redirect_to(int port, const httplib::Request& request, httplib::Response& response) {
  response.status = 307;
  response.set_header("Location", fmt::format("http://127.0.0.1:{}{}", port, request.target));
  response.set_header("Content-Type", "text/html");
  response.set_header("Content-Length", "0");
}

bool may_insert(Cluster& cluster, std::string_view operation, std::string_view table,
                httplib::Response& response) {
  if (!cluster.faults.take(FaultKind::NoPrivilege, operation)) return true;
  answer_unauthorized(response, fmt::format("Access denied; you need (at least one of) the INSERT "
                                            "privilege(s) on TABLE {} for this operation.",
                                            table));
  return false;
}

bool fails(Cluster& cluster, std::string_view operation, httplib::Response& response) {
  const auto fault = cluster.faults.take(FaultKind::FeError, operation);
  if (!fault) return false;
  answer_fe(response, rest_failed("Internal Server Error"), fault->status);
  return true;
}

}  // namespace syncql::sandbox
