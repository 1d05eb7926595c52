// `load` of the transaction interface at the BE: more rows of a transaction's table, behind those
// of the loads before. Runs in the thread that serves the connection.
#pragma once

#include "sandbox/http/transaction_call.h"

namespace syncql::sandbox {

// The bytes of all loads make one body: a row that one of them leaves unfinished goes on with the
// next. What arrives before a connection is lost stays in the transaction, which lives on.
TransactionReply load_into_transaction(const TransactionCall& call,
                                       const httplib::ContentReader& body);

}  // namespace syncql::sandbox
