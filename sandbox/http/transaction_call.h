// One operation of the transaction interface as it reaches the BE, and what all operations need:
// their transaction, found and looked at.
#pragma once

#include <httplib.h>
#include <memory>
#include <string>

#include "sandbox/http/cluster.h"
#include "sandbox/http/connection.h"
#include "sandbox/http/transaction_reply.h"
#include "sandbox/load/headers.h"

namespace syncql::sandbox {

struct TransactionCall {
  Cluster& cluster;
  Connection& connection;
  const httplib::Request& request;
  std::string operation;  // `begin`, `load` …
  LoadHeaders headers;
  LoadNames names;  // as the headers have them

  TransactionCall(Cluster& of, Connection& by, const httplib::Request& with);

  std::optional<Fault> fault(FaultKind kind) const { return cluster.faults.take(kind, operation); }
  // The label alone: for replies that know of no transaction.
  LoadNames label_alone() const { return {names.label, {}, {}}; }
};

// Nothing where this BE does not hold it, or its time is over.
std::shared_ptr<Transaction> find_transaction(const TransactionCall& call);
// Whose turn it is; a lock without a mutex where another operation runs.
std::unique_lock<std::mutex> take_turn(const TransactionCall& call, Transaction& transaction);
TransactionFailure in_processing();
// Ends the transaction here and at the FE.
void roll_back(Cluster& cluster, const Transaction& transaction, const std::string& reason);

std::int64_t ms_since(Transaction::Clock::time_point start);

}  // namespace syncql::sandbox
