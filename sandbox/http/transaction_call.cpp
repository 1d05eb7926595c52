#include "sandbox/http/transaction_call.h"

#include "sandbox/http/check_target.h"

namespace syncql::sandbox {

TransactionCall::TransactionCall(Cluster& of, Connection& by, const httplib::Request& with)
    : cluster(of),
      connection(by),
      request(with),
      operation(with.matches[1]),
      headers(read_headers(by)) {
  names.label = headers.get("label");
  names.database = headers.get("db");
  names.table = headers.get("table");
}

std::shared_ptr<Transaction> find_transaction(const TransactionCall& call) {
  auto found = call.cluster.transactions.find(call.names.label);
  if (!found) return nullptr;
  const bool is_over = call.cluster.labels.state(found->txn).state != TxnState::Prepare;
  const bool begins = call.operation == "begin";  // has nothing to lose yet
  if (!is_over && (begins || !call.fault(FaultKind::ContextLost))) return found;
  call.cluster.transactions.remove(*found);
  return nullptr;
}

std::unique_lock<std::mutex> take_turn(const TransactionCall& call, Transaction& transaction) {
  if (call.fault(FaultKind::TxnInProcessing)) return {};
  return {transaction.turn, std::try_to_lock};
}

TransactionFailure in_processing() {
  return {"TXN_IN_PROCESSING", "Transaction in processing, please retry later", {}};
}

void roll_back(Cluster& cluster, const Transaction& transaction, const std::string& reason) {
  cluster.labels.abort(transaction.txn, reason);
  cluster.transactions.remove(transaction);
}

std::int64_t ms_since(Transaction::Clock::time_point start) {
  return std::chrono::duration_cast<std::chrono::milliseconds>(Transaction::Clock::now() - start)
      .count();
}

}  // namespace syncql::sandbox
