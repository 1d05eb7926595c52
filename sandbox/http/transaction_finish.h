// `prepare` of the transaction interface at the BE, and `commit` of a transaction that is not
// prepared: both end its rows and let go of it.
#pragma once

#include "sandbox/http/transaction_call.h"

namespace syncql::sandbox {

TransactionReply finish_transaction(const TransactionCall& call);

}  // namespace syncql::sandbox
