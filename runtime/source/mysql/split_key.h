// What a table can be divided by: the job's split column, or else the table's own key. Asks the
// server for types and indexes, not for values.
#pragma once

#include <optional>

#include "compiler/base/result.h"
#include "runtime/net/mysql_connection.h"
#include "runtime/source/mysql/key_scale.h"
#include "runtime/source/mysql/read_request.h"
#include "runtime/source/mysql/select.h"
#include "runtime/source/mysql/table_key.h"

namespace syncql::runtime {

struct SplitKey {
  std::optional<KeyScale> scale;  // of one column whose values can be counted
  std::optional<TableKey> key;    // what boundaries can be looked for in, by an index
  std::string column;             // SQL: the one that is counted
  std::string type;               // of the column, for messages
  bool nullable = false;
  bool indexed = false;
};

// Fails where the table lacks the column.
Result<SplitKey> split_key_of_column(MysqlConnection& connection, const ReadRequest& request,
                                     const Select& select, const std::string& column);
// Of the table's key, as far as an index orders it as values compare: not from an ENUM on.
Result<SplitKey> split_key_of_table(MysqlConnection& connection, const ReadRequest& request,
                                    const Select& select, const TableKey& key);

}  // namespace syncql::runtime
