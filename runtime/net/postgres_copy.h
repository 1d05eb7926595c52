// The messages of a COPY … TO STDOUT; a server sends one a row. Knows nothing of what is in them.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "compiler/base/result.h"
#include "runtime/net/postgres_endpoint.h"

struct pg_conn;

namespace syncql::runtime {

// The connection is the stream's until it has ended; one that is destroyed before leaves a
// connection that is of no more use.
class PostgresCopy {
 public:
  PostgresCopy(const PostgresEndpoint& endpoint, pg_conn* connection, std::string sql)
      : endpoint_(&endpoint), connection_(connection), sql_(std::move(sql)) {}

  // False behind the last message and after a failure: end() tells which.
  bool next();
  // The present one; lives until the next.
  std::string_view message() const { return {message_.get(), size_}; }
  // To be called once, after next() was false.
  Result<void> end();

 private:
  struct Free {
    void operator()(char* message) const;
  };

  const PostgresEndpoint* endpoint_;
  pg_conn* connection_;
  std::string sql_;
  std::unique_ptr<char, Free> message_;
  std::size_t size_ = 0;
  bool silent_ = false;  // the server was, for too long
};

}  // namespace syncql::runtime
