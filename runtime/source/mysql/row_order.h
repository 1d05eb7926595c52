// Whether the rows of a job can come in the order of a key of their table, and what its SELECT
// must hold for that. Reads no row.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "runtime/net/mysql_connection.h"
#include "runtime/source/mysql/read_request.h"
#include "runtime/source/mysql/select_check.h"
#include "runtime/source/mysql/table_key.h"
#include "runtime/source/source.h"

namespace syncql::runtime {

struct RowOrder {
  Select select;                   // ordered; key columns that were not selected stand behind
  std::vector<std::size_t> cells;  // of a row: those of the key's columns
};

// Nothing where the job's columns join rows (DISTINCT, sums), so that no row is one of the table's.
std::optional<RowOrder> row_order(MysqlConnection& connection, const ReadRequest& request,
                                  const CheckedSelect& checked, const TableKey& key);

// True where the server reads the splits in the key's order anyway, by its own account: it sorts
// nothing, and takes no other index than it would without the order.
bool costs_nothing(MysqlConnection& connection, const RowOrder& order, const Select& unordered,
                   const TableKey& key, const std::vector<Split>& splits);

}  // namespace syncql::runtime
