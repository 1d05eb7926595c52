// The Stream Load transaction interface, one call each: several loads that become visible together.
// Every call goes through an FE, which knows the BE that holds the transaction. Decides nothing
// about the answers.
#pragma once

#include <string>
#include <string_view>

#include "runtime/sink/starrocks/stream_load.h"

namespace syncql::runtime {

class Transaction {
 public:
  explicit Transaction(LoadTarget& target) : target_(target) {}

  StreamLoad::Answer begin(const std::string& label);
  StreamLoad::Answer load(const std::string& label, std::string_view body);
  StreamLoad::Answer prepare(const std::string& label);
  StreamLoad::Answer commit(const std::string& label);
  StreamLoad::Answer roll_back(const std::string& label);
  // By the FE alone: for a transaction that its BE no longer knows, as after a restart. One that is
  // PREPARED or over stays what it is.
  StreamLoad::Answer cancel(const std::string& label);

 private:
  StreamLoad::Answer call(const char* operation, const std::string& label,
                          std::vector<std::string> headers);
  // `path` begins with a slash and stands behind the FE's address.
  StreamLoad::Answer send(HttpRequest request, const std::string& path);

  LoadTarget& target_;
  HttpClient client_;
};

}  // namespace syncql::runtime
