// The query port: takes clients of the MySQL protocol on 127.0.0.1 and gives each a session.
#pragma once

#include <atomic>
#include <cstdint>
#include <list>
#include <memory>
#include <string>
#include <thread>
#include <tl/expected.hpp>

#include "sandbox/query/session.h"

namespace syncql::sandbox {

class QueryServer {
 public:
  // Port 0: a free one. The server's own port is filled into the backend's facts. The error says
  // why the port cannot be had.
  static tl::expected<std::unique_ptr<QueryServer>, std::string> start(QueryBackend backend,
                                                                       std::uint16_t port);
  ~QueryServer();
  QueryServer(const QueryServer&) = delete;
  QueryServer& operator=(const QueryServer&) = delete;

  std::uint16_t port() const { return static_cast<std::uint16_t>(backend_.facts.query_port); }
  // Ends all sessions and waits for them. May be called more than once.
  void stop();

 private:
  struct Client {
    std::unique_ptr<Session> session;
    std::atomic<bool> ended = false;
    std::thread thread;
  };

  QueryServer(QueryBackend backend, int listener);
  void accept_clients();
  void serve(int socket);

  QueryBackend backend_;
  int listener_;
  std::atomic<bool> stopping_ = false;
  std::list<Client> clients_;  // the accepting thread's until that has ended
  std::thread accepting_;
};

}  // namespace syncql::sandbox
