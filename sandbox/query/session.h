// One client of the query port, from its login to its end. Runs in a thread of its own.
#pragma once

#include <cstdint>
#include <mutex>
#include <optional>
#include <string>

#include "sandbox/mariadb/catalog.h"
#include "sandbox/mariadb/sql_connection.h"
#include "sandbox/query/statement.h"
#include "sandbox/query/wire/handshake.h"
#include "sandbox/query/wire/packet_stream.h"

namespace syncql::sandbox {

struct QueryBackend {
  Catalog& catalog;
  std::string socket;  // of the MariaDB server behind the catalog
  Account inner;       // the account there that sees StarRocks' databases only
  Account outer;       // the one that clients give
  ClusterFacts facts;
};

class Session {
 public:
  // `client` is a connected socket that the session closes. `backend` must outlive it.
  Session(int client, const QueryBackend& backend);
  ~Session();
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  void run();
  // Ends `run` soon, from any thread.
  void abort();

 private:
  bool connect_inside();
  bool greet();
  bool log_in(const Login& login);
  bool handle(std::string_view command);
  void query(std::string_view sql);
  void run_sql(const std::string& sql);
  bool use(const std::string& database);
  void list_fields(std::string_view arguments);
  bool change_user(std::string_view arguments);
  bool reset();
  StatementContext context() const;
  void send_error(const StatementError& error);

  int client_;
  const QueryBackend& backend_;
  PacketStream packets_;
  SessionState state_;
  std::string salt_;
  std::mutex inside_guard_;  // of the pointer: abort comes from another thread
  std::optional<SqlConnection> inside_;
};

}  // namespace syncql::sandbox
