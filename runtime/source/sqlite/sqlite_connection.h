// RAII over a SQLite database that is opened for reading, and over its statements. Knows nothing of
// jobs and rows. For one thread at a time.
#pragma once

#include <atomic>
#include <memory>
#include <sqlite3.h>
#include <string>
#include <string_view>

#include "compiler/base/result.h"

namespace syncql::runtime {

struct FinalizeStatement {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using SqliteStatement = std::unique_ptr<sqlite3_stmt, FinalizeStatement>;

class SqliteConnection {
 public:
  // Fails where the file is missing or no database. `busy`: milliseconds to wait for others.
  static Result<SqliteConnection> open(const std::string& path, int busy);

  // Fails with kSqliteSelect where the SQL is refused; the note has SQLite's words.
  Result<SqliteStatement> prepare(const std::string& sql) const;
  // True: a row is there. False: none is left, or `stop` was set meanwhile. Fails with kSqliteRead.
  Result<bool> step(sqlite3_stmt* statement, const std::atomic<bool>& stop) const;
  const char* error() const { return sqlite3_errmsg(database_.get()); }

 private:
  struct Close {
    void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
  };

  std::string path_;
  std::unique_ptr<sqlite3, Close> database_;
};

// `"a ""quoted"" name"`
std::string sqlite_name(std::string_view name);

}  // namespace syncql::runtime
