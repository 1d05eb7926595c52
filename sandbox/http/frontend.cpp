#include "sandbox/http/frontend.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "sandbox/http/frontend_access.h"
#include "sandbox/http/frontend_transactions.h"
#include "sandbox/http/replies.h"

namespace syncql::sandbox {
namespace {

using httplib::Request;
using httplib::Response;

constexpr std::string_view kStreamLoad = "stream_load";

void stream_load(Listener& listener, Cluster& cluster, const Request& request, Response& response) {
  // By a load without rows a client asks whether it may load: no fault is spent on that.
  const bool asks = !request.has_header("Transfer-Encoding") &&
                    request.get_header_value<std::uint64_t>("Content-Length") == 0;
  if (!asks && fails(cluster, kStreamLoad, response)) return;
  if (!authenticate(cluster, request, response)) return;
  if (!listener.connection(request).expects_continue() && request.version != "HTTP/1.0")
    return answer_fe(response, load_failed("There is no 100-continue header"));
  if (request.matches[1].length() == 0)
    return answer_fe(response, load_failed("No database selected."));
  if (request.matches[2].length() == 0)
    return answer_fe(response, load_failed("No table selected."));
  if (!may_insert(cluster, kStreamLoad, request.matches[2].str(), response)) return;
  if (asks) return redirect_to(cluster.be_port, request, response);
  if (cluster.faults.take(FaultKind::NoBackend, kStreamLoad))
    return answer_fe(response, load_failed("No backend alive."));
  redirect(cluster, request, kStreamLoad, response);
}

// The checks of the calls that ask about a label; answers and returns nothing where one fails.
std::optional<std::string> read_label(Cluster& cluster, const Request& request,
                                      Response& response) {
  if (!authenticate(cluster, request, response)) return std::nullopt;
  const std::string database = request.matches[1];
  const std::string label = request.get_param_value("label");
  if (label.empty()) {
    answer_fe(response, rest_failed("No label selected."));
  } else if (!cluster.has_database(database)) {
    answer_fe(response, rest_failed(fmt::format("unknown database, database={}", database)));
  } else {
    return label;
  }
  return std::nullopt;
}

void get_load_state(Cluster& cluster, const Request& request, Response& response) {
  const auto label = read_label(cluster, request, response);
  if (!label) return;
  const LabelState found = cluster.labels.state(request.matches[1], *label);
  nlohmann::ordered_json reply = {{"state", to_text(found.state)}};
  if (!found.reason.empty()) reply["reason"] = found.reason;
  reply.update(rest_ok());
  answer_fe(response, reply);
}

void cancel(Cluster& cluster, const Request& request, Response& response) {
  const auto label = read_label(cluster, request, response);
  if (!label) return;
  const auto cancelled = cluster.labels.cancel(request.matches[1], *label);
  answer_fe(response, cancelled ? rest_ok() : rest_failed(cancelled.error()));
}

void set_fault(Cluster& cluster, const Request& request, Response& response) {
  const auto fault = parse_fault(request.body);
  if (!fault) return answer_fe(response, rest_failed(fault.error()), 400);
  cluster.faults.set(*fault);
  answer_fe(response, rest_ok());
}

void health(const Request&, Response& response) {
  nlohmann::ordered_json reply = {{"total_backend_num", 1}, {"online_backend_num", 1}};
  reply.update(rest_ok());
  answer_fe(response, reply);
}

}  // namespace

void add_frontend(Listener& listener, Cluster& cluster) {
  listener.Put("/api/([^/]*)/([^/]*)/_stream_load",
               [&](const Request& request, Response& response, const httplib::ContentReader&) {
                 stream_load(listener, cluster, request, response);
               });
  listener.Get("/api/([^/]*)/get_load_state", [&](const Request& request, Response& response) {
    get_load_state(cluster, request, response);
  });
  listener.Post("/api/([^/]*)/([^/]*)/_cancel", [&](const Request& request, Response& response) {
    cancel(cluster, request, response);
  });
  add_frontend_transactions(listener, cluster);
  listener.Get("/api/health", health);
  listener.Get("/api/bootstrap",
               [](const Request&, Response& response) { answer_fe(response, rest_ok()); });
  listener.Get("/sandbox/fault", [&](const Request&, Response& response) {
    response.set_content(cluster.faults.report(), "application/json");
  });
  listener.Put("/sandbox/fault", [&](const Request& request, Response& response) {
    set_fault(cluster, request, response);
  });
  listener.Delete("/sandbox/fault", [&](const Request&, Response& response) {
    cluster.faults.clear();
    answer_fe(response, rest_ok());
  });
}

}  // namespace syncql::sandbox
