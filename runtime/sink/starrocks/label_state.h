// The target's word on what became of a label: `GET /api/{db}/get_load_state`.
#pragma once

#include <string>

#include "runtime/net/http_client.h"

namespace syncql::runtime {

enum class LabelState : std::uint8_t {
  NeverSeen,  // or forgotten: StarRocks keeps about 1000 finished labels of a database, or 3 days
  Running,    // PREPARE, PREPARED: may still be committed
  Committed,  // COMMITTED, VISIBLE
  Aborted,    // none of the rows are in the table; the label may be used again
};

struct LabelAnswer {
  enum class Kind : std::uint8_t { State, LoginRefused, Failed, Nonsense };
  Kind kind = Kind::Nonsense;
  LabelState state = LabelState::NeverSeen;  // for Kind::State
  std::string message;                       // for the others: the server's words
};

LabelAnswer read_label_answer(const HttpResponse& response);

// Asks the FE at `fe_url`.
tl::expected<LabelAnswer, HttpFailure> ask_label_state(HttpClient& client,
                                                       const std::string& fe_url,
                                                       const std::string& database,
                                                       const std::string& label,
                                                       const HttpLogin& login);

}  // namespace syncql::runtime
