// Where a PostgreSQL server is, and how to log in. Plain data: knows neither the library nor what
// is read from the server.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include "runtime/net/mysql_endpoint.h"
#include "runtime/net/secret_text.h"

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
  std::chrono::seconds read_timeout{3600};  // silence of the server, such as before the first row
};

}  // namespace syncql::runtime
