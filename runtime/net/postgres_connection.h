// One connection to a PostgreSQL server: RAII over libpq. Statements in, small results or a stream
// of COPY messages out; every failure is a diagnostic (mysql_codes.h has those of all servers) that
// names the server and the cause. Knows nothing of jobs and tables. Not for two threads at once but
// for cancel().
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/base/result.h"
#include "runtime/net/postgres_copy.h"
#include "runtime/net/postgres_endpoint.h"
#include "runtime/net/socket_handle.h"

struct pg_conn;
struct pg_cancel;
struct pg_result;

namespace syncql::runtime {

struct ClearResult;

// A small result, held whole, as the server printed it; nothing is NULL.
using PostgresRows = std::vector<std::vector<std::optional<std::string>>>;

// A column of a result as the protocol describes it; domains are told as the type below them.
struct PostgresField {
  std::string name;
  std::uint32_t type = 0;     // the OID
  std::int32_t modifier = 0;  // as format_type() takes it
};

class PostgresConnection {
 public:
  // TCP always, client encoding UTF-8.
  static Result<PostgresConnection> connect(PostgresEndpoint endpoint);

  // One statement; `$1` … in it stand for the parameters, which are texts.
  Result<PostgresRows> query(const std::string& sql, const std::vector<std::string>& parameters);
  // One statement or several, without a result of interest.
  Result<void> execute(const std::string& sql);
  // Runs a statement that gives no rows, for the columns of its result.
  Result<std::vector<PostgresField>> fields(const std::string& sql);
  // A `COPY … TO STDOUT`; the connection must outlive the stream.
  Result<PostgresCopy> copy(const std::string& sql);

  const PostgresEndpoint& endpoint() const { return *endpoint_; }
  // Asks the server to end what this connection runs, and cuts the socket, so that a call that
  // waits for the server fails at once; the connection is of no use afterwards. May be called from
  // another thread while the connection lives.
  void cancel();

 private:
  struct Close {
    void operator()(pg_conn* handle) const;
  };
  struct FreeCancel {
    void operator()(pg_cancel* cancel) const;
  };
  using Answer = std::unique_ptr<pg_result, ClearResult>;
  using Handle = std::unique_ptr<pg_conn, Close>;

  PostgresConnection(std::unique_ptr<const PostgresEndpoint> endpoint, Handle handle);
  Result<Answer> answer(bool sent, const std::string& sql);
  Result<Answer> rows_of(const std::string& sql, const std::vector<const char*>& parameters);

  std::unique_ptr<const PostgresEndpoint> endpoint_;  // on the heap: streams refer to it
  Handle handle_;
  std::unique_ptr<pg_cancel, FreeCancel> cancel_;
  SocketHandle socket_;  // a second number of the handle's socket: ours to cut it at any time
};

// `name` as an identifier of PostgreSQL: in double quotes, those inside doubled.
std::string quoted_identifier(std::string_view name);
// `text` as a literal of PostgreSQL with standard_conforming_strings.
std::string quoted_literal(std::string_view text);

}  // namespace syncql::runtime
