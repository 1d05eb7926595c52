// One Stream Load request, and the question for its label: which FE is asked, what is sent. Decides
// nothing about the answer.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "runtime/sink/starrocks/label_state.h"
#include "runtime/sink/starrocks/load_reply.h"
#include "runtime/sink/starrocks/load_target.h"

namespace syncql::runtime {

class StreamLoad {
 public:
  explicit StreamLoad(LoadTarget& target) : target_(target) {}

  struct Answer {
    LoadReply reply;
    bool sent = true;  // false: no FE or BE took the connection or the body: nothing was begun
  };
  // Asks one FE after the other until one takes the connection.
  Answer send(std::string_view body, const std::string& label);
  // The label's state; an answer of another kind, or nothing, where no FE can tell.
  std::optional<LabelAnswer> state_of(const std::string& label);
  std::vector<std::string> rejected_rows(const LoadReply& reply);

 private:
  LoadTarget& target_;
  HttpClient client_;
};

}  // namespace syncql::runtime
