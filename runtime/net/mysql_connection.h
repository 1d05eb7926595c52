// One connection to a server that speaks the MySQL protocol: RAII over libmariadb. Statements in,
// rows out; every failure is a diagnostic (mysql_codes.h) that names the server and the cause.
// Knows nothing of jobs, tables or types' meaning. Not for two threads at once but for shut_down().
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/base/result.h"
#include "runtime/net/mysql_endpoint.h"
#include "runtime/net/mysql_local_data.h"
#include "runtime/net/mysql_rows.h"
#include "runtime/net/socket_handle.h"

struct st_mysql;

namespace syncql::runtime {

// A small result, held whole: cells as the server printed them, nothing is NULL.
struct MysqlTable {
  std::vector<std::string> columns;
  std::vector<std::vector<std::optional<std::string>>> rows;
};

// What a statement did that changes rows.
struct MysqlChange {
  std::uint64_t affected = 0;  // as the server counts: a row that is replaced counts twice
  std::uint64_t warnings = 0;  // notes included
  std::string info;            // `Records: 3  Duplicates: 0  Warnings: 0`; empty: none was given
};

// What the server or the library said of the last call that failed.
struct MysqlTrouble {
  unsigned number = 0;  // from 2000 to 2999: the library's
  std::string state;    // SQLSTATE
};

class MysqlConnection {
 public:
  // TCP always (`localhost` too), character set utf8mb4, no compression, LOCAL INFILE refused.
  static Result<MysqlConnection> connect(MysqlEndpoint endpoint);
  // The same, but for load().
  static Result<MysqlConnection> connect_for_loading(MysqlEndpoint endpoint);

  // One statement; what it returns is thrown away.
  Result<void> execute(const std::string& sql);
  // One statement with a result that fits into memory easily.
  Result<MysqlTable> query(const std::string& sql);
  // A result that is fetched row by row from the socket (`mysql_use_result`). The connection is
  // the stream's until the stream is destroyed.
  Result<MysqlTextRows> stream(const std::string& sql);
  // The same by a prepared statement and the binary protocol.
  Result<MysqlBinaryRows> stream_binary(const std::string& sql);

  // A statement that changes rows.
  Result<MysqlChange> change(const std::string& sql);
  // A `LOAD DATA LOCAL INFILE`, whose file is `bytes`.
  Result<MysqlChange> load(const std::string& sql, std::string_view bytes);
  // After a call that failed.
  MysqlTrouble trouble() const;

  const MysqlEndpoint& endpoint() const { return *endpoint_; }
  // The server's number for this connection, as `KILL QUERY` takes it.
  std::uint64_t id() const;
  // Cuts the socket, so that a call that waits for the server fails at once; the connection is of
  // no use afterwards. May be called from another thread while the connection lives.
  void shut_down();

 private:
  struct Close {
    void operator()(st_mysql* handle) const;
  };

  using Handle = std::unique_ptr<st_mysql, Close>;

  MysqlConnection(std::unique_ptr<const MysqlEndpoint> endpoint, Handle handle,
                  std::unique_ptr<MysqlLocalData> local_data);
  static Result<MysqlConnection> connect(MysqlEndpoint endpoint,
                                         std::unique_ptr<MysqlLocalData> local_data);
  Result<void> send(const std::string& sql);
  Diagnostic failure(std::string_view sql) const;

  std::unique_ptr<const MysqlEndpoint> endpoint_;  // on the heap: streams refer to it
  std::unique_ptr<MysqlLocalData> local_data_;     // on the heap: the handle refers to it
  Handle handle_;
  SocketHandle socket_;  // a second number of the handle's socket: ours to cut it at any time
};

// `name` as an identifier of the server's SQL: in back-ticks, those inside doubled.
std::string quoted_name(std::string_view name);
// `text` as a string literal of the server's SQL, under any `sql_mode` that keeps backslashes
// alive.
std::string quoted_text(std::string_view text);

}  // namespace syncql::runtime
