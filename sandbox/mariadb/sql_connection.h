// One connection to the private MariaDB, over its socket. Knows statements and rows of text, and
// nothing of what they mean.
#pragma once

#include <memory>
#include <mysql.h>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace syncql::sandbox {

struct SqlError {
  unsigned code = 0;  // MariaDB's or the client library's number
  std::string state;  // SQLSTATE, five characters
  std::string message;
};

struct Account {
  std::string user;
  std::string password;
};

using TextRow = std::vector<std::optional<std::string>>;

class SqlConnection {
 public:
  // `socket` is the server's Unix socket. The session speaks utf8mb4 with a binary collation.
  static tl::expected<SqlConnection, SqlError> open(const std::string& socket,
                                                    const Account& account);

  // A statement whose result, if there is one, is not wanted.
  tl::expected<void, SqlError> execute(std::string_view sql);
  tl::expected<std::vector<TextRow>, SqlError> query(std::string_view sql);

  // A new session in the same connection: no variables, no current database.
  tl::expected<void, SqlError> reset();
  // Ends what runs, also from another thread; the connection is of no use then.
  void interrupt() const;

  MYSQL* handle() const { return mysql_.get(); }
  SqlError last_error() const;

 private:
  struct Close {
    void operator()(MYSQL* mysql) const { mysql_close(mysql); }
  };
  explicit SqlConnection(MYSQL* mysql) : mysql_(mysql) {}
  tl::expected<void, SqlError> prepare_session();

  std::unique_ptr<MYSQL, Close> mysql_;
};

struct FreeResult {
  void operator()(MYSQL_RES* result) const { mysql_free_result(result); }
};
using ResultHandle = std::unique_ptr<MYSQL_RES, FreeResult>;

}  // namespace syncql::sandbox
