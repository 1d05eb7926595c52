// The sandbox's loading side as one thing to start and stop: an FE and a BE on 127.0.0.1. Knows of
// the tables what the Storage tells it.
#pragma once

#include <vector>

#include "sandbox/http/backend.h"
#include "sandbox/http/frontend.h"

namespace syncql::sandbox {

struct LoadServerOptions {
  int fe_port = 0;  // 0: a free one
  int be_port = 0;
  ClusterOptions cluster;
  std::vector<Fault> faults;  // due from the start
};

class LoadServer {
 public:
  // `storage` outlives the server and is used from several threads at once.
  LoadServer(Storage& storage, LoadServerOptions options);
  ~LoadServer();

  // Serves when it returns; or says which port cannot be had.
  Checked<void> start();
  // Cuts what is running. May be called more than once.
  void stop();

  int fe_port() const { return cluster_.fe_port; }
  int be_port() const { return cluster_.be_port; }
  Faults& faults() { return cluster_.faults; }

 private:
  LoadServerOptions options_;
  Cluster cluster_;
  Listener frontend_;
  Listener backend_;
};

}  // namespace syncql::sandbox
