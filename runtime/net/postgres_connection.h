// One connection to a PostgreSQL server: RAII over libpq. Statements in, small results out; every
// failure is a diagnostic (mysql_codes.h has those of all servers) that names the server and the
// cause. Knows nothing of jobs and tables. Not for two threads at once.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "compiler/base/result.h"
#include "runtime/net/mysql_endpoint.h"
#include "runtime/net/secret_text.h"

struct pg_conn;

namespace syncql::runtime {

struct PostgresEndpoint {
  std::string name;  // what messages call it: the data source's name
  std::string host;
  std::uint16_t port = 5432;
  std::string user;
  SecretText password;
  std::string database;  // empty: that of the user's name
  Tls tls;
  std::chrono::seconds connect_timeout{10};
};

// A small result, held whole, as the server printed it; nothing is NULL.
using PostgresRows = std::vector<std::vector<std::optional<std::string>>>;

class PostgresConnection {
 public:
  // TCP always, client encoding UTF-8.
  static Result<PostgresConnection> connect(PostgresEndpoint endpoint);

  // One statement; `$1` … in it stand for the parameters, which are texts.
  Result<PostgresRows> query(const std::string& sql, const std::vector<std::string>& parameters);

 private:
  struct Close {
    void operator()(pg_conn* handle) const;
  };
  using Handle = std::unique_ptr<pg_conn, Close>;

  PostgresConnection(PostgresEndpoint endpoint, Handle handle)
      : endpoint_(std::move(endpoint)), handle_(std::move(handle)) {}

  PostgresEndpoint endpoint_;
  Handle handle_;
};

}  // namespace syncql::runtime
