// The partitions that a table's DDL names one by one, each as a condition that MariaDB can decide:
// RANGE and LIST over one column. Knows nothing of loads.
#pragma once

#include <optional>
#include <string_view>

#include "sandbox/table.h"

namespace syncql::sandbox {

// `text` is what stands behind PARTITION BY. Nothing where it is of another kind: expressions,
// several columns, steps by START, END and EVERY.
std::optional<Partitions> parse_partitions(std::string_view text);

}  // namespace syncql::sandbox
