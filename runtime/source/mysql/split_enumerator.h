// Divides a table among readers by ranges of the job's split column, or of the table's own key, so
// that every row is in one split.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "compiler/base/result.h"
#include "runtime/net/mysql_connection.h"
#include "runtime/source/mysql/read_request.h"
#include "runtime/source/mysql/select.h"
#include "runtime/source/mysql/table_key.h"
#include "runtime/source/source.h"

namespace syncql::runtime {

// `table_key` stands in where the job names no column. One split where there is one reader, or
// nothing to divide by; that adds a warning.
Result<std::vector<Split>> enumerate_splits(MysqlConnection& connection, const ReadRequest& request,
                                            const Select& select,
                                            const std::optional<TableKey>& table_key,
                                            std::uint32_t readers,
                                            std::vector<Diagnostic>& warnings);

}  // namespace syncql::runtime
