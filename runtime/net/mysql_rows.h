// Results that are fetched row by row. What a row hands out points into the library's buffer and
// lives until the next row. A stream that is destroyed before its end reads on to the end, unless
// its connection has been shut down before. Knows nothing of what the values mean.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "compiler/base/result.h"
#include "runtime/net/mysql_endpoint.h"
#include "runtime/net/mysql_field.h"

struct st_mysql;
struct st_mysql_res;
struct st_mysql_stmt;

namespace syncql::runtime {

// The text protocol: every cell as the server prints it.
class MysqlTextRows {
 public:
  MysqlTextRows(const MysqlEndpoint& endpoint, st_mysql* connection, st_mysql_res* result);

  const std::vector<MysqlField>& fields() const { return fields_; }
  // False behind the last row and after a failure: end() tells which.
  bool next();
  Result<void> end() const;
  // Of the current row, one a field; null is NULL, else not ended by a NUL.
  std::span<const char* const> cells() const { return {cells_, fields_.size()}; }
  // In bytes, one a field.
  std::span<const unsigned long> lengths() const { return {lengths_, fields_.size()}; }

 private:
  struct Free {
    void operator()(st_mysql_res* result) const;
  };

  const MysqlEndpoint* endpoint_;
  st_mysql* connection_;
  std::unique_ptr<st_mysql_res, Free> result_;
  std::vector<MysqlField> fields_;
  const char* const* cells_ = nullptr;
  const unsigned long* lengths_ = nullptr;
};

// The binary protocol: every cell as the bytes of its value in the row packet, without their
// length. Integers and floating point numbers are little-endian, dates and times are as the
// protocol packs them, all else is text or bytes.
class MysqlBinaryRows {
 public:
  struct Value {
    const unsigned char* data = nullptr;  // null is NULL
    std::size_t size = 0;                 // in bytes
  };

  struct Close {
    void operator()(st_mysql_stmt* statement) const;
  };
  using Statement = std::unique_ptr<st_mysql_stmt, Close>;

  // The statement has been executed.
  MysqlBinaryRows(const MysqlEndpoint& endpoint, st_mysql* connection, Statement statement);

  const std::vector<MysqlField>& fields() const { return state_->fields; }
  bool next();
  Result<void> end() const;
  std::span<const Value> values() const { return state_->values; }

 private:
  // On the heap: the library keeps a pointer to it.
  struct State {
    std::vector<MysqlField> fields;
    std::vector<Value> values;
  };

  // Called by the library for each value of a row (STMT_ATTR_CB_RESULT).
  static void take_value(void* state, unsigned column, unsigned char** position);

  const MysqlEndpoint* endpoint_;
  st_mysql* connection_;
  std::unique_ptr<State> state_;
  Statement statement_;
  bool failed_ = false;
};

}  // namespace syncql::runtime
