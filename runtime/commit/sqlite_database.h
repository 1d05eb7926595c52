// One SQLite file: RAII over the library. Statements with values in, small results out; a failure
// is the library's words. Knows nothing of what is kept. For one thread at a time.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <tl/expected.hpp>
#include <variant>
#include <vector>

struct sqlite3;

namespace syncql::runtime {

// Text may hold any byte, NUL included.
using SqlValue = std::variant<std::monostate, std::int64_t, double, std::string>;
using SqlRows = std::vector<std::vector<SqlValue>>;

class SqliteDatabase {
 public:
  template <typename T>
  using Outcome = tl::expected<T, std::string>;

  // Creates the file, readable by its owner only, where there is none. Waits for other processes
  // that write, for some seconds.
  static Outcome<SqliteDatabase> open(const std::string& path);

  // One statement, or several without values.
  Outcome<void> script(const std::string& sql);
  // `?1` … stand for the values.
  Outcome<SqlRows> query(const std::string& sql, const std::vector<SqlValue>& values = {});

 private:
  struct Close {
    void operator()(sqlite3* handle) const;
  };
  using Handle = std::unique_ptr<sqlite3, Close>;

  explicit SqliteDatabase(Handle handle) : handle_(std::move(handle)) {}

  Handle handle_;
};

}  // namespace syncql::runtime
