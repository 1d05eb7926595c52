// Where the sandbox keeps tables and loaded rows. The HTTP side sees this interface only; the real
// one stands on a private MariaDB, a benchmark may discard.
#pragma once

#include <optional>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "sandbox/table.h"

namespace syncql::sandbox {

// Converted rows of one load, in body order. `columns` are indexes into the table's columns; a row
// has one cell for each, in that order; columns not listed take their default.
struct LoadRows {
  std::vector<std::size_t> columns;
  std::vector<std::optional<std::string>> cells;  // row after row; nothing is NULL
  std::vector<bool> deletes;                      // empty, or one a row: `__op` = 1
};

class Storage {
 public:
  virtual ~Storage() = default;
  virtual bool has_database(const std::string& database) = 0;
  virtual std::optional<Table> find(const std::string& database, const std::string& table) = 0;
  // All rows become visible at once, or none: the error is the text for the load's Message.
  virtual tl::expected<void, std::string> commit(const Table& table, const LoadRows& rows) = 0;
  // Which of the rows a predicate of StarRocks' SQL over `columns` selects, one a row; the error is
  // the text for the load's Message.
  virtual tl::expected<std::vector<bool>, std::string> matching(const Table& table,
                                                                const LoadRows& rows,
                                                                const std::string& predicate) = 0;
  virtual bool authenticate(const std::string& user, const std::string& password) = 0;
};

}  // namespace syncql::sandbox
