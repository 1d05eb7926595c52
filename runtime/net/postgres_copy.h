// The rows of a COPY … TO STDOUT in text format, line by line. Knows nothing of what is in a line.
#pragma once

#include <memory>
#include <span>
#include <string>

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

  // False behind the last line and after a failure: end() tells which.
  bool next();
  // The present line without its line feed; may be written into, and lives until the next one.
  std::span<char> line() const { return {line_.get(), size_}; }
  // To be called once, after next() was false.
  Result<void> end();

 private:
  struct Free {
    void operator()(char* line) const;
  };

  const PostgresEndpoint* endpoint_;
  pg_conn* connection_;
  std::string sql_;
  std::unique_ptr<char, Free> line_;
  std::size_t size_ = 0;
  bool silent_ = false;  // the server was, for too long
};

}  // namespace syncql::runtime
