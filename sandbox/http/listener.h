// A listening socket of the sandbox on 127.0.0.1 and the threads that serve it: one request a
// connection, then it is closed. Knows no routes: their owner registers them by Get, Put, Post.
#pragma once

#include <functional>
#include <httplib.h>
#include <map>
#include <mutex>
#include <string>
#include <thread>

#include "sandbox/http/connection.h"
#include "sandbox/load/checked.h"

namespace syncql::sandbox {

struct ListenerOptions {
  std::size_t max_head_bytes = 32768;  // a longer one is answered with 400
  std::size_t threads = 16;
  // Asked once for each request, by its path; true: reset the connection unanswered.
  std::function<bool(std::string_view)> refuses = [](std::string_view) { return false; };
};

class Listener final : public httplib::Server {
 public:
  explicit Listener(ListenerOptions options);
  ~Listener() override;

  // 0: a free port. The port, or why it cannot be had. Serves nothing before `start`.
  Checked<int> open(int port);
  void start();
  // Ends running requests, then waits for the threads. May be called more than once.
  void shut();

  // The connection by which a request that is being handled came in.
  Connection& connection(const httplib::Request& request);

 private:
  using Peer = std::pair<std::string, int>;

  bool process_and_close_socket(socket_t socket) override;
  bool serve(Connection& connection);

  ListenerOptions options_;
  std::thread thread_;
  std::mutex mutex_;
  bool shut_ = false;
  std::map<Peer, Connection*> connections_;
};

}  // namespace syncql::sandbox
