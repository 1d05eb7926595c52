// The `partitions` header against the partitions of a table. Knows conditions as texts alone.
#pragma once

#include <string>
#include <string_view>

#include "sandbox/load/checked.h"
#include "sandbox/table.h"

namespace syncql::sandbox {

// The condition on the rows that the table has room for, or those of its partitions that `header`
// names; empty: all rows.
Checked<std::string> partition_condition(const Table& table, std::string_view header);

}  // namespace syncql::sandbox
