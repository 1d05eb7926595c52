#include "sandbox/http/transaction_load.h"

#include <array>
#include <fmt/format.h>

#include "sandbox/http/check_target.h"
#include "sandbox/http/receive_body.h"
#include "sandbox/http/write_rows.h"
#include "sandbox/load/ascii.h"

namespace syncql::sandbox {
namespace {

using Done = tl::expected<void, TransactionFailure>;

// Headers of a plain load that a BE does not hand on to the planner of a transaction.
constexpr std::array<std::string_view, 5> kIgnored = {"enclose", "escape", "skip_header",
                                                      "trim_space", "log_rejected_record_num"};
// Those in which the loads of one transaction must not differ.
constexpr std::array<std::string_view, 22> kCompared = {
    "format",         "columns",
    "where",          "column_separator",
    "row_delimiter",  "partitions",
    "negative",       "temporary_partitions",
    "strict_mode",    "timezone",
    "load_mem_limit", "jsonpaths",
    "json_root",      "strip_outer_array",
    "partial_update", "merge_condition",
    "compression",    "content-encoding",
    "load_dop",       "partial_update_mode",
    "warehouse",      "transmission_compression_type"};

LoadHeaders planned_headers(const LoadHeaders& given) {
  LoadHeaders headers = given;
  for (const std::string_view name : kIgnored) headers.remove(name);
  if (headers.get("partial_update") != "true") headers.remove("partial_update");
  return headers;
}

std::map<std::string, std::string> compared_headers(const LoadHeaders& headers) {
  std::map<std::string, std::string> found;
  for (const std::string_view name : kCompared)
    if (const auto value = headers.get(name); !value.empty()) found.emplace(name, value);
  // A format is the same however it is written.
  std::string& format = found["format"];
  format = format.empty() ? "csv" : to_lower(format);
  return found;
}

// One load with the turn of its transaction.
class TransactionLoad {
 public:
  TransactionLoad(const TransactionCall& call, Transaction& transaction)
      : call_(call), cluster_(call.cluster), transaction_(transaction) {}

  Done accept() {
    return check_body().and_then([this] { return compare(); }).and_then([this] { return plan(); });
  }

  Done receive(const httplib::ContentReader& body);
  nlohmann::ordered_json reply() const {
    return success_reply(transaction_.names, {{"TxnId", transaction_.txn},
                                              {"LoadBytes", bytes_},
                                              {"StreamLoadPlanTimeMs", transaction_.plan_ms},
                                              {"ReceivedDataTimeMs", receive_ms_}});
  }

 private:
  Done check_body() const;
  Done compare() const;
  Done plan() const;

  const TransactionCall& call_;
  Cluster& cluster_;
  Transaction& transaction_;
  std::int64_t bytes_ = 0;
  std::int64_t receive_ms_ = 0;
};

Done TransactionLoad::check_body() const {
  // What has failed since the last load is told to this one.
  if (!transaction_.fed) return txn_failure("INTERNAL_ERROR", transaction_.fed.error());
  transaction_.announced_bytes += call_.request.get_header_value<std::uint64_t>("Content-Length");
  const auto fits =
      check_size(cluster_.options, call_.headers, transaction_.names, transaction_.announced_bytes);
  if (!fits) return txn_failure("INTERNAL_ERROR", fits.error());
  return {};
}

Done TransactionLoad::compare() const {
  auto headers = compared_headers(call_.headers);
  if (transaction_.first_load.empty())
    transaction_.first_load = std::move(headers);
  else if (transaction_.first_load != headers)
    return txn_failure("INTERNAL_ERROR", "load request not equal last.");
  return {};
}

Done TransactionLoad::plan() const {
  if (transaction_.ingest) return {};
  const auto started = Transaction::Clock::now();
  auto settings = read_settings(planned_headers(call_.headers), cluster_.options.replaces_escapes);
  if (!settings) return txn_failure("INVALID_ARGUMENT", settings.error());
  auto table = find_table(cluster_, call_.request, transaction_.names);
  if (!table) return txn_failure("ANALYSIS_ERROR", table.error());
  auto made = cluster_.options.discard ? Ingest::counting(*std::move(settings))
                                       : Ingest::into(*std::move(table), *std::move(settings));
  if (!made) return txn_failure("ANALYSIS_ERROR", made.error());
  if (const auto known = check_where(cluster_, **made); !known)
    return txn_failure("ANALYSIS_ERROR", known.error());
  transaction_.ingest = *std::move(made);
  transaction_.plan_ms = ms_since(started);
  return {};
}

Done TransactionLoad::receive(const httplib::ContentReader& body) {
  const auto started = Transaction::Clock::now();
  ReceivedBody received =
      receive_body(cluster_, call_.connection, call_.operation, body, *transaction_.ingest);
  bytes_ = received.bytes;
  receive_ms_ = ms_since(started);
  transaction_.received_bytes += bytes_;
  transaction_.receive_ms += receive_ms_;
  transaction_.fed = std::move(received.fed);
  if (!received.complete) call_.connection.cut();
  if (call_.fault(FaultKind::MemoryLimit))
    return txn_failure("MEM_LIMIT_EXCEEDED", "Mem usage has exceed the limit of BE");
  if (const auto delay = call_.fault(FaultKind::Delay)) cluster_.pause.wait(delay->wait);
  if (call_.fault(FaultKind::CutAfterLoad)) call_.connection.cut();
  if (!cluster_.labels.leave(transaction_.txn))
    return txn_failure("ABORTED", cluster_.labels.state(transaction_.txn).reason);
  return {};
}

nlohmann::ordered_json not_found(const TransactionCall& call) {
  return failure_reply(call.label_alone(),
                       {"TXN_NOT_EXISTS",
                        fmt::format("Transaction with label {} not exists", call.names.label), ""});
}

// The request must name the transaction's own table.
Done check_names(const LoadNames& asked, const LoadNames& begun) {
  const auto differs = [](std::string_view what, const std::string& a, const std::string& b) {
    return txn_failure("INVALID_ARGUMENT",
                       fmt::format("Request {0} {1} not equal transaction {0} {2}", what, a, b));
  };
  if (asked.database != begun.database) return differs("database", asked.database, begun.database);
  if (asked.table != begun.table) return differs("table", asked.table, begun.table);
  return {};
}

}  // namespace

TransactionReply load_into_transaction(const TransactionCall& call,
                                       const httplib::ContentReader& body) {
  if (call.names.label.empty())
    return failure_reply(call.label_alone(), {"INVALID_ARGUMENT", "Invalid label ", ""});
  const auto found = find_transaction(call);
  if (!found) return not_found(call);
  if (const auto named = check_names(call.names, found->names); !named)
    return failure_reply(call.label_alone(), named.error());
  const auto turn = take_turn(call, *found);
  if (!turn) return failure_reply(call.label_alone(), in_processing());
  if (!call.cluster.labels.enter(found->txn)) return not_found(call);

  TransactionLoad load(call, *found);
  const Done done = load.accept().and_then([&] { return load.receive(body); });
  if (!done) roll_back(call.cluster, *found, done.error().message);
  if (call.connection.is_cut()) return std::nullopt;
  return done ? load.reply() : failure_reply(found->names, done.error());
}

}  // namespace syncql::sandbox
