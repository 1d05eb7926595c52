// `begin`, `rollback` and `list` of the transaction interface at the BE.
#pragma once

#include "sandbox/http/transaction_call.h"

namespace syncql::sandbox {

TransactionReply begin_transaction(const TransactionCall& call);
TransactionReply roll_back_transaction(const TransactionCall& call);
// One JSON object a transaction, one behind the other: a BE sends them so.
std::string list_transactions(Cluster& cluster);

}  // namespace syncql::sandbox
