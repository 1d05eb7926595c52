// Where a server that speaks the MySQL protocol is, and how to log in. Plain data: knows neither
// the library nor what is read from or done to the server.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include "runtime/net/secret_text.h"

namespace syncql::runtime {

enum class TlsMode : std::uint8_t {
  Off,
  Require,  // encrypted, the server's certificate is not checked
  Verify,   // encrypted, the certificate and the host's name in it are checked
};

struct Tls {
  TlsMode mode = TlsMode::Off;
  std::string ca;  // path of a PEM file; empty: the system's
};

struct MysqlTimeouts {
  std::chrono::seconds connect{10};
  std::chrono::seconds read{3600};  // silence of the server, such as before a query's first row
  std::chrono::seconds write{600};
};

struct MysqlEndpoint {
  std::string name;  // what messages call it: the data source's name
  std::string host;
  std::uint16_t port = 3306;
  std::string user;
  SecretText password;
  std::string database;  // empty: none is chosen
  Tls tls;
  MysqlTimeouts timeouts;
};

}  // namespace syncql::runtime
