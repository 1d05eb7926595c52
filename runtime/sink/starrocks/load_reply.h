// What an answer to a Stream Load request means.
// Success is what is known to be success; all else is sorted by what may have happened to the rows.
// Pure: no network.
#pragma once

#include <cstdint>
#include <string>
#include <tl/expected.hpp>

#include "runtime/net/http_client.h"

namespace syncql::runtime {

enum class Verdict : std::uint8_t {
  Loaded,         // visible, or committed and soon visible
  LoadedBefore,   // an earlier request with this label was committed
  Running,        // an earlier request with this label is under way
  Unknown,        // the rows may be in the table or not: ask for the label's state
  Passing,        // not loaded, for a reason that may pass
  Lost,           // the transaction is gone, and its rows with it
  Refused,        // not loaded, because of the data
  LoginRefused,   // not loaded: credentials or privileges
  Misled,         // not sent: the FE's redirect leads nowhere
  Misconfigured,  // not loaded: table, columns or headers
  Nonsense,       // not an answer of StarRocks
};

struct LoadReply {
  Verdict verdict = Verdict::Nonsense;
  bool pressed = false;  // the target says that it is overloaded
  std::string status;    // as the server spells it
  std::string message;   // the server's words, or what is wrong with the answer
  std::string label;     // that the answer is about; empty where it names none
  std::string error_url;
  std::string url;  // of the server that answered
  std::int64_t total = 0;
  std::int64_t loaded = 0;
  std::int64_t filtered = 0;
  std::int64_t unselected = 0;
};

LoadReply read_reply(const HttpResponse& response);
// Of a call of the transaction interface: Loaded means that the call was carried out.
LoadReply read_transaction_reply(const HttpResponse& response);
// What it means that there was no answer.
LoadReply read_failure(const HttpFailure& failure);

}  // namespace syncql::runtime
