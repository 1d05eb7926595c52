#include "runtime/source/sqlite/sqlite_connection.h"

#include <fmt/format.h>

#include "runtime/source/sqlite/codes.h"

namespace syncql::runtime {
namespace {

constexpr int kStepsBetweenLooks = 10000;  // of SQLite's machine; about a millisecond

int wants_to_stop(void* stop) {
  return static_cast<const std::atomic<bool>*>(stop)->load() ? 1 : 0;
}

}  // namespace

Result<SqliteConnection> SqliteConnection::open(const std::string& path, int busy) {
  SqliteConnection out;
  out.path_ = path;
  sqlite3* database = nullptr;
  int state =
      sqlite3_open_v2(path.c_str(), &database, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr);
  out.database_.reset(database);
  if (state == SQLITE_OK) {
    sqlite3_busy_timeout(database, busy);
    // Without these a misspelt column in double quotes would be a text.
    sqlite3_db_config(database, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    // The file is looked at by the first statement only.
    state =
        sqlite3_exec(database, "SELECT 1 FROM sqlite_master LIMIT 1", nullptr, nullptr, nullptr);
  }
  if (state == SQLITE_OK) return out;
  Diagnostic diagnostic(kSqliteNotOpened,
                        fmt::format("`{}` cannot be opened as a SQLite database", path));
  diagnostic.with_note(fmt::format("SQLite says: {}", out.error()));
  return fail(
      diagnostic.with_help("check the `path` of the data source, and that this account may "
                           "read the file"));
}

Result<SqliteStatement> SqliteConnection::prepare(const std::string& sql) const {
  sqlite3_stmt* statement = nullptr;
  const int state = sqlite3_prepare_v2(database_.get(), sql.c_str(), static_cast<int>(sql.size()),
                                       &statement, nullptr);
  if (state == SQLITE_OK) return SqliteStatement(statement);
  Diagnostic diagnostic(kSqliteSelect,
                        fmt::format("`{}` does not take the SELECT of this job", path_));
  return fail(diagnostic.with_note(fmt::format("SQLite says: {}", error()))
                  .with_note(fmt::format("the statement: {}", sql))
                  .with_help("correct the columns or the WHERE of the job"));
}

Result<bool> SqliteConnection::step(sqlite3_stmt* statement, const std::atomic<bool>& stop) const {
  sqlite3_progress_handler(database_.get(), kStepsBetweenLooks, wants_to_stop,
                           const_cast<std::atomic<bool>*>(&stop));
  const int state = sqlite3_step(statement);
  sqlite3_progress_handler(database_.get(), 0, nullptr, nullptr);
  if (state == SQLITE_ROW) return true;
  if (state == SQLITE_DONE || state == SQLITE_INTERRUPT) return false;
  Diagnostic diagnostic(kSqliteRead, fmt::format("reading from `{}` failed", path_));
  return fail(diagnostic.with_note(fmt::format("SQLite says: {}", error()))
                  .with_help("where the database is locked, raise `busyTimeout` of the data source "
                             "or wait; else check the file: `PRAGMA integrity_check`"));
}

std::string sqlite_name(std::string_view name) {
  std::string out = "\"";
  for (const char c : name) {
    out += c;
    if (c == '"') out += c;
  }
  return out + '"';
}

}  // namespace syncql::runtime
