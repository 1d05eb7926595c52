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
  response.status = 307;
  if (!faults.take(FaultKind::RedirectWithoutLocation, operation))
    response.set_header("Location", fmt::format("http://127.0.0.1:{}{}", port, request.target));
  response.set_header("Content-Type", "text/html");
  response.set_header("Content-Length", "0");
}

bool fails(Cluster& cluster, std::string_view operation, httplib::Response& response) {
  const auto fault = cluster.faults.take(FaultKind::FeError, operation);
  if (!fault) return false;
  answer_fe(response, rest_failed("Internal Server Error"), fault->status);
  return true;
}

}  // namespace syncql::sandbox
