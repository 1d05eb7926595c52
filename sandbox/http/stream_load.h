// One load at the BE from its headers to its reply: checks, transaction, plan, body, commit, in the
// order in which a BE goes. Runs in the thread that serves the connection.
#pragma once

#include <chrono>
#include <httplib.h>
#include <optional>

#include "sandbox/http/check_target.h"
#include "sandbox/http/cluster.h"
#include "sandbox/http/connection.h"
#include "sandbox/http/load_reply.h"
#include "sandbox/load/headers.h"
#include "sandbox/load/ingest.h"

namespace syncql::sandbox {

class StreamLoad {
 public:
  StreamLoad(Cluster& cluster, Connection& connection, const httplib::Request& request);

  // The reply; nothing where the connection was cut on purpose. `100 Continue` is sent only once
  // the transaction has begun and the plan stands.
  std::optional<LoadReply> run(const httplib::ContentReader& body);

 private:
  using Clock = std::chrono::steady_clock;

  Checked<void> check_request();
  Checked<void> begin();
  Checked<void> make_plan();
  Checked<void> receive(const httplib::ContentReader& body);
  Checked<void> commit();
  void fail(std::string message);

  Cluster& cluster_;
  Connection& connection_;
  const httplib::Request& request_;
  LoadHeaders headers_;
  Clock::time_point started_ = Clock::now();
  LoadNames names_;
  LoadReply reply_;
  std::chrono::seconds timeout_{0};
  Table table_;
  std::unique_ptr<Ingest> ingest_;
};

}  // namespace syncql::sandbox
