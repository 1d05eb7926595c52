#include "sandbox/http/backend_transactions.h"

#include <fmt/format.h>

#include "sandbox/http/replies.h"
#include "sandbox/http/transaction_begin.h"
#include "sandbox/http/transaction_finish.h"
#include "sandbox/http/transaction_load.h"

namespace syncql::sandbox {
namespace {

using httplib::Request;
using httplib::Response;

TransactionReply refuse_call(const TransactionCall& call, const std::string& message) {
  return failure_reply(call.label_alone(), {"INVALID_ARGUMENT", message, ""});
}

// What this BE does not do; nothing where it does.
std::string refusal(const TransactionCall& call) {
  if (call.names.label.empty()) return "empty label";
  if (!call.headers.get("transaction_type").empty())
    return "Multi-statement transaction requests can only be sent to FE nodes, not BE nodes";
  if (!call.headers.get("channel_id").empty())
    return "the sandbox does not support the header channel_id";
  return {};
}

TransactionReply manage(const TransactionCall& call) {
  if (const std::string why = refusal(call); !why.empty()) return refuse_call(call, why);
  if (call.operation == "begin") return begin_transaction(call);
  if (call.operation == "prepare" || call.operation == "commit") return finish_transaction(call);
  if (call.operation == "rollback") return roll_back_transaction(call);
  return refuse_call(call, "unsupport transaction operation " + call.operation);
}

bool fails(const TransactionCall& call, Response& response) {
  const auto fault = call.fault(FaultKind::BeError);
  if (!fault) return false;
  response.status = fault->status;
  response.set_content("Internal Server Error", "text/plain");
  return true;
}

}  // namespace

void add_backend_transactions(Listener& listener, Cluster& cluster) {
  const auto managed = [&](const Request& request, Response& response,
                           const httplib::ContentReader&) {
    const TransactionCall call(cluster, listener.connection(request), request);
    if (fails(call, response)) return;
    if (call.operation == "list") {
      response.set_content(list_transactions(cluster), "application/json");
    } else if (const auto reply = manage(call)) {
      answer_be(response, *reply);
    }
  };
  listener.Put("/api/transaction/load",
               [&](const Request& request, Response& response, const httplib::ContentReader& body) {
                 TransactionCall call(cluster, listener.connection(request), request);
                 call.operation = "load";
                 if (fails(call, response)) return;
                 if (const auto reply = load_into_transaction(call, body))
                   answer_be(response, *reply);
               });
  listener.Post("/api/transaction/([^/]*)", managed);
  listener.Put("/api/transaction/([^/]*)", managed);
}

}  // namespace syncql::sandbox
