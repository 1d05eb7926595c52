#include "sandbox/http/backend.h"

#include <nlohmann/json.hpp>

#include "sandbox/http/backend_transactions.h"
#include "sandbox/http/replies.h"
#include "sandbox/http/stream_load.h"

namespace syncql::sandbox {
namespace {

using httplib::Request;
using httplib::Response;

void stream_load(Listener& listener, Cluster& cluster, const Request& request, Response& response,
                 const httplib::ContentReader& body) {
  if (const auto fault = cluster.faults.take(FaultKind::BeError, "stream_load")) {
    response.status = fault->status;
    response.set_content("Internal Server Error", "text/plain");
    return;
  }
  StreamLoad load(cluster, listener.connection(request), request);
  if (const auto reply = load.run(body)) answer_be(response, to_json(*reply));
}

void error_log(Cluster& cluster, const Request& request, Response& response) {
  const auto text = cluster.error_files.find(request.get_param_value("file"));
  response.status = text ? 200 : 404;
  response.set_content(text.value_or("error log file does not exist\n"), "text/plain");
}

}  // namespace

void add_backend(Listener& listener, Cluster& cluster) {
  listener.Put("/api/([^/]*)/([^/]*)/_stream_load",
               [&](const Request& request, Response& response, const httplib::ContentReader& body) {
                 stream_load(listener, cluster, request, response, body);
               });
  add_backend_transactions(listener, cluster);
  listener.Get("/api/_load_error_log", [&](const Request& request, Response& response) {
    error_log(cluster, request, response);
  });
  listener.Get("/api/health", [](const Request&, Response& response) {
    response.set_content(R"({"status": "OK","msg": "To Be Added"})", "application/json");
  });
}

}  // namespace syncql::sandbox
