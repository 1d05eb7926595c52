#include "sandbox/http/transaction_begin.h"

#include <fmt/format.h>

#include "sandbox/http/basic_auth.h"
#include "sandbox/http/check_target.h"
#include "sandbox/http/replies.h"
#include "sandbox/load/ascii.h"

namespace syncql::sandbox {
namespace {

constexpr int kSomeDatabase = 10001;  // of which a fault speaks

using Began = tl::expected<std::shared_ptr<Transaction>, TransactionFailure>;

tl::expected<TxnTimeouts, TransactionFailure> read_timeouts(const LoadHeaders& headers) {
  TxnTimeouts timeouts;
  const auto all = read_timeout(headers);
  if (!all) return txn_failure("INVALID_ARGUMENT", all.error());
  timeouts.all = std::chrono::seconds(*all);
  if (const auto text = headers.get("idle_transaction_timeout"); !text.empty()) {
    const auto idle = read_integer(text);
    if (!idle || *idle < 0) return txn_failure("INVALID_ARGUMENT", "Invalid timeout format");
    timeouts.idle = std::chrono::seconds(*idle);
  }
  return timeouts;
}

Began begin(const TransactionCall& call) {
  Cluster& cluster = call.cluster;
  const auto timeouts = read_timeouts(call.headers);
  if (!timeouts) return tl::unexpected(timeouts.error());
  if (!read_credentials(call.request))
    return txn_failure("INTERNAL_ERROR", "no valid Basic authorization");
  const auto table = find_table(cluster, call.request, call.names);
  if (!table) return txn_failure("ANALYSIS_ERROR", table.error());
  if (call.fault(FaultKind::TooManyTransactions))
    return txn_failure("ANALYSIS_ERROR",
                       too_many_running(kSomeDatabase, cluster.options.labels.max_running));
  const auto txn = cluster.labels.begin(call.names.database, call.names.label, *timeouts);
  if (!txn && txn.error().existing == TxnState::Unknown)
    return txn_failure("ANALYSIS_ERROR", txn.error().message);
  if (!txn)
    return tl::unexpected(TransactionFailure{"LABEL_ALREADY_EXISTS", txn.error().message,
                                             std::string(existing_job(txn.error().existing))});
  auto made = std::make_shared<Transaction>();
  made->txn = *txn;
  made->names = call.names;
  made->timeouts = *timeouts;
  if (cluster.transactions.add(made)) return made;
  // Another database's transaction has the label: a BE tells them apart by nothing else.
  cluster.labels.abort(*txn, "transaction is aborted by system.");
  return txn_failure("LABEL_ALREADY_EXISTS", "");
}

nlohmann::ordered_json describe(Transaction& transaction) {
  nlohmann::ordered_json shown;
  const std::unique_lock turn(transaction.turn, std::try_to_lock);
  if (turn) shown["Status"] = "OK";
  shown["InProcessing"] = !turn;
  shown["Label"] = transaction.names.label;
  shown["TxnId"] = transaction.txn;
  RowCounts counts;
  if (turn && transaction.ingest) counts = transaction.ingest->counts();
  shown["NumberTotalRows"] = counts.total;
  shown["NumberLoadedRows"] = counts.loaded();
  shown["NumberFilteredRows"] = counts.filtered;
  shown["NumberUnselectedRows"] = counts.unselected;
  shown["LoadBytes"] = turn ? transaction.received_bytes : 0;
  shown["StreamLoadPlanTimeMs"] = turn ? transaction.plan_ms : 0;
  shown["ReceivedDataTimeMs"] = turn ? transaction.receive_ms : 0;
  shown["WriteDataTimeMs"] = 0;
  shown["TransactionTimeoutSec"] = transaction.timeouts.all.count();
  shown["IdleTransactionTimeoutSec"] =
      transaction.timeouts.idle ? transaction.timeouts.idle->count() : -1;
  return shown;
}

}  // namespace

TransactionReply begin_transaction(const TransactionCall& call) {
  const auto started = Transaction::Clock::now();
  if (find_transaction(call))
    return failure_reply(call.label_alone(), {"LABEL_ALREADY_EXISTS", "", ""});
  const Began began = begin(call);
  if (call.fault(FaultKind::CutAfterBegin)) {
    call.connection.cut();
    return std::nullopt;
  }
  if (!began) return failure_reply(call.names, began.error());
  return success_reply(call.names,
                       {{"TxnId", (*began)->txn}, {"BeginTxnTimeMs", ms_since(started)}});
}

TransactionReply roll_back_transaction(const TransactionCall& call) {
  const auto found = find_transaction(call);
  if (!found)
    return failure_reply(
        call.label_alone(),
        {"TXN_NOT_EXISTS", fmt::format("transaction with label {} not exists", call.names.label),
         ""});
  if (found->names.database != call.names.database)
    return failure_reply(call.label_alone(),
                         {"INVALID_ARGUMENT",
                          fmt::format("request db {} transaction db {} not match",
                                      call.names.database, found->names.database),
                          ""});
  roll_back(call.cluster, *found, "transaction is aborted by user.");
  return success_reply(call.label_alone(), nlohmann::ordered_json::object());
}

std::string list_transactions(Cluster& cluster) {
  std::string text;
  for (const auto& transaction : cluster.transactions.all())
    text += rapidjson(describe(*transaction));
  return text;
}

}  // namespace syncql::sandbox
