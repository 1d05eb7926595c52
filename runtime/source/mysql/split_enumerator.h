// Divides a table among readers by ranges of its split column, so that every row is in one split.
#pragma once

#include <cstdint>
#include <vector>

#include "compiler/base/result.h"
#include "runtime/net/mysql_connection.h"
#include "runtime/source/mysql/read_request.h"
#include "runtime/source/mysql/select.h"
#include "runtime/source/source.h"

namespace syncql::runtime {

// One split where there is one reader, no split column or none of use; the last two add a warning.
Result<std::vector<Split>> enumerate_splits(MysqlConnection& connection, const ReadRequest& request,
                                            const Select& select, std::uint32_t readers,
                                            std::vector<Diagnostic>& warnings);

}  // namespace syncql::runtime
