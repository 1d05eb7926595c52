#include "sandbox/http/frontend_transactions.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "sandbox/http/check_target.h"
#include "sandbox/http/frontend_access.h"
#include "sandbox/http/replies.h"
#include "sandbox/http/write_rows.h"
#include "sandbox/load/ascii.h"

namespace syncql::sandbox {
namespace {

using httplib::Request;
using httplib::Response;

constexpr std::array<std::string_view, 5> kOperations = {"begin", "load", "prepare", "commit",
                                                         "rollback"};
// For which a commit waits where it does not say how long.
constexpr std::int64_t kDefaultSeconds = 20;

struct Call {
  std::string operation;
  LoadNames names;
  std::chrono::milliseconds timeout{0};
};

std::string failure(std::string_view message) {
  return fmt::format("class com.starrocks.common.StarRocksException: {}", message);
}

Checked<Call> read_call(Cluster& cluster, const Request& request, const LoadHeaders& headers) {
  Call call{request.matches[1],
            {std::string(headers.get("label")), std::string(headers.get("db")),
             std::string(headers.get("table"))}};
  if (std::find(kOperations.begin(), kOperations.end(), call.operation) == kOperations.end())
    return refuse(failure("Unknown transaction operation: " + call.operation));
  if (call.names.database.empty()) return refuse(failure("No database selected."));
  if (call.names.label.empty()) return refuse(failure("Empty label."));
  for (const std::string_view name : {"timeout", "prepared_timeout"})
    if (const auto text = headers.get(name); !text.empty() && !read_integer(text))
      return refuse(
          fmt::format("class java.lang.NumberFormatException: For input string: \"{}\"", text));
  for (const std::string_view name : {"channel_id", "channel_num", "transaction_type"})
    if (!headers.get(name).empty())
      return refuse(failure(fmt::format("the sandbox does not support the header {}", name)));
  if (!cluster.has_database(call.names.database))
    return refuse(failure(fmt::format("Database[{}] does not exist.", call.names.database)));
  call.timeout =
      std::chrono::seconds(read_integer(headers.get("timeout")).value_or(kDefaultSeconds));
  return call;
}

void answer_failure(Response& response, std::string_view message) {
  answer_fe(response, {{"Status", "FAILED"}, {"Message", message}});
}

void answer_done(Response& response, const Call& call, std::int64_t txn,
                 std::string_view message = "") {
  answer_fe(response,
            {{"TxnId", txn}, {"Label", call.names.label}, {"Status", "OK"}, {"Message", message}});
}

// Writes the rows of a PREPARED transaction; the commits of one transaction come one by one.
Checked<void> commit_prepared(Cluster& cluster, const Call& call, std::int64_t txn) {
  const auto load = cluster.prepared.find(txn);
  if (!load) return {};
  const std::lock_guard turn(load->turn);
  if (cluster.labels.state(txn).state != TxnState::Prepared) return {};
  const auto stored =
      cluster.labels.start_commit(txn).and_then([&] { return store(cluster, *load->rows); });
  if (!stored) {
    cluster.labels.abort(txn, stored.error());
    return refuse(failure(stored.error()));
  }
  const bool visible = publish(cluster, txn, call.operation, call.timeout);
  cluster.prepared.remove(txn);
  if (visible) return {};
  return refuse(
      failure(fmt::format("publish timeout: {}, transactionId={}", call.timeout.count(), txn)));
}

void answer_commit_prepared(Cluster& cluster, Connection& connection, const Call& call,
                            std::int64_t txn, Response& response) {
  if (const auto delay = cluster.faults.take(FaultKind::Delay, call.operation))
    cluster.pause.wait(delay->wait);
  if (cluster.faults.take(FaultKind::CutBeforeCommit, call.operation)) return connection.cut();
  const auto done = commit_prepared(cluster, call, txn);
  if (cluster.faults.take(FaultKind::CutAfterCommit, call.operation)) return connection.cut();
  if (!done) return answer_failure(response, done.error());
  answer_done(response, call, txn);
}

// True where the transaction's state lets the FE answer on its own.
bool answer_commit(Cluster& cluster, Connection& connection, const Call& call,
                   const LabelState& found, Response& response) {
  if (found.state == TxnState::Prepare) return false;
  if (found.state == TxnState::Prepared) {
    answer_commit_prepared(cluster, connection, call, found.txn, response);
  } else if (found.state == TxnState::Aborted) {
    answer_failure(response,
                   failure(fmt::format("Can not commit ABORTED transaction {}, label is {}",
                                       found.txn, call.names.label)));
  } else {
    answer_done(response, call, found.txn,
                fmt::format("Transaction {} has already committed, label is {}", found.txn,
                            call.names.label));
  }
  return true;
}

// A commit that is under way comes first.
bool answer_rollback(Cluster& cluster, const Call& call, LabelState found, Response& response) {
  if (found.state == TxnState::Prepare) return false;
  const auto load = cluster.prepared.find(found.txn);
  std::unique_lock<std::mutex> turn;
  if (load) turn = std::unique_lock(load->turn);
  found = cluster.labels.state(found.txn);
  if (found.state == TxnState::Prepared) {
    cluster.labels.abort(found.txn, "User Aborted");
    cluster.prepared.remove(found.txn);
    answer_done(response, call, found.txn);
  } else if (found.state == TxnState::Aborted) {
    answer_done(response, call, found.txn,
                fmt::format("Transaction {} has already aborted, label is {}", found.txn,
                            call.names.label));
  } else {
    answer_failure(response,
                   failure(fmt::format("Can not abort {} transaction {}, label is {}",
                                       to_text(found.state), found.txn, call.names.label)));
  }
  return true;
}

void serve(Cluster& cluster, Connection& connection, const Request& request, Response& response) {
  const std::string_view operation = operation_of(request.path);
  if (fails(cluster, operation, response)) return;
  if (!authenticate(cluster, request, response)) return;
  if (cluster.faults.take(FaultKind::NoBackend, operation))
    return answer_failure(response, failure("No backend alive."));
  const auto call = read_call(cluster, request, read_headers(connection));
  if (!call) return answer_failure(response, call.error());
  const LabelState found = cluster.labels.state(call->names.database, call->names.label);
  if (operation != "begin" && found.state == TxnState::Unknown)
    return answer_failure(response,
                          failure(fmt::format("No transaction found with db[{}] and label[{}]",
                                              call->names.database, call->names.label)));
  const bool answered =
      (operation == "commit" && answer_commit(cluster, connection, *call, found, response)) ||
      (operation == "rollback" && answer_rollback(cluster, *call, found, response));
  if (!answered) redirect(cluster, request, operation, response);
}

}  // namespace

void add_frontend_transactions(Listener& listener, Cluster& cluster) {
  const auto handle = [&](const Request& request, Response& response,
                          const httplib::ContentReader&) {
    serve(cluster, listener.connection(request), request, response);
  };
  listener.Post("/api/transaction/([^/]*)", handle);
  listener.Put("/api/transaction/([^/]*)", handle);
}

}  // namespace syncql::sandbox
