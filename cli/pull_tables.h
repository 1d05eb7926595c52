// Which tables a pull is of, and what their servers say of them. Writes nothing.
#pragma once

#include <string>
#include <vector>

#include "compiler/base/result.h"
#include "compiler/catalog/table_schema.h"
#include "compiler/driver/pipeline.h"
#include "runtime/source/live_table.h"

namespace syncql::cli {

struct PulledTable {
  catalog::TableName name;
  std::string connector;
  runtime::LiveTable table;
};

// Of `arguments` (`shop.app.order_*`), or of all tables that the jobs name where there are none.
// Each table once, in order of name.
// Fails on the first argument that names no data source, the first server that does not answer and
// the first name without a table.
Result<std::vector<PulledTable>> pull_tables(const driver::Compilation& project,
                                             const std::vector<std::string>& arguments);

}  // namespace syncql::cli
