#include "runtime/commit/sqlite_database.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

namespace syncql::runtime {
namespace {

constexpr int kPatience = 10'000;  // milliseconds

struct Finalize {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;

tl::unexpected<std::string> failure(sqlite3* handle) {
  return tl::make_unexpected(std::string(sqlite3_errmsg(handle)));
}

struct Binder {
  sqlite3_stmt* statement;
  int place;

  int operator()(std::monostate) const { return sqlite3_bind_null(statement, place); }
  int operator()(std::int64_t value) const { return sqlite3_bind_int64(statement, place, value); }
  int operator()(double value) const { return sqlite3_bind_double(statement, place, value); }
  int operator()(const std::string& value) const {
    return sqlite3_bind_text64(statement, place, value.data(), value.size(), SQLITE_TRANSIENT,
                               SQLITE_UTF8);
  }
};

SqlValue value_at(sqlite3_stmt* statement, int column) {
  switch (sqlite3_column_type(statement, column)) {
    case SQLITE_NULL:
      return {};
    case SQLITE_INTEGER:
      return static_cast<std::int64_t>(sqlite3_column_int64(statement, column));
    case SQLITE_FLOAT:
      return sqlite3_column_double(statement, column);
    default: {
      const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement, column));
      const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement, column));
      return std::string(bytes == nullptr ? "" : bytes, size);
    }
  }
}

std::vector<SqlValue> row_of(sqlite3_stmt* statement) {
  std::vector<SqlValue> row;
  const int columns = sqlite3_column_count(statement);
  row.reserve(static_cast<std::size_t>(columns));
  for (int i = 0; i < columns; ++i) row.push_back(value_at(statement, i));
  return row;
}

}  // namespace

void SqliteDatabase::Close::operator()(sqlite3* handle) const {
  sqlite3_close(handle);
}

SqliteDatabase::Outcome<SqliteDatabase> SqliteDatabase::open(const std::string& path) {
  // The library would create it with the process's mask.
  const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (file >= 0) ::close(file);
  sqlite3* raw = nullptr;
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_FULLMUTEX;
  const int opened = sqlite3_open_v2(path.c_str(), &raw, flags, nullptr);
  Handle handle(raw);
  if (opened != SQLITE_OK) return failure(raw);
  sqlite3_busy_timeout(raw, kPatience);
  return SqliteDatabase(std::move(handle));
}

SqliteDatabase::Outcome<void> SqliteDatabase::script(const std::string& sql) {
  if (sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
    return failure(handle_.get());
  }
  return {};
}

SqliteDatabase::Outcome<SqlRows> SqliteDatabase::query(const std::string& sql,
                                                       const std::vector<SqlValue>& values) {
  sqlite3_stmt* raw = nullptr;
  if (sqlite3_prepare_v2(handle_.get(), sql.c_str(), -1, &raw, nullptr) != SQLITE_OK) {
    return failure(handle_.get());
  }
  const Statement statement(raw);
  int place = 0;
  for (const SqlValue& value : values) {
    if (std::visit(Binder{raw, ++place}, value) != SQLITE_OK) return failure(handle_.get());
  }
  SqlRows rows;
  int step = sqlite3_step(raw);
  for (; step == SQLITE_ROW; step = sqlite3_step(raw)) rows.push_back(row_of(raw));
  if (step != SQLITE_DONE) return failure(handle_.get());
  return rows;
}

}  // namespace syncql::runtime
