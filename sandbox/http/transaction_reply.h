// What a BE answers to an operation of a transaction. Key order and presence:
// StreamLoadContext::to_resp_json.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <tl/expected.hpp>

#include "sandbox/http/load_names.h"

namespace syncql::sandbox {

struct TransactionFailure {
  std::string status;  // the name of a TStatusCode
  std::string message;
  std::string existing_job;  // with LABEL_ALREADY_EXISTS
};

inline tl::unexpected<TransactionFailure> txn_failure(std::string status, std::string message) {
  return tl::unexpected(TransactionFailure{std::move(status), std::move(message), {}});
}

// Nothing where the connection was cut on purpose.
using TransactionReply = std::optional<nlohmann::ordered_json>;

// `names` without a database where the BE does not look the transaction up, or does not find it.
nlohmann::ordered_json failure_reply(const LoadNames& names, const TransactionFailure& failure);
// `more` behind the keys that all operations have.
nlohmann::ordered_json success_reply(const LoadNames& names, const nlohmann::ordered_json& more);

}  // namespace syncql::sandbox
