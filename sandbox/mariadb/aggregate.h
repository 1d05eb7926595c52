// What an AGGREGATE KEY table does with a second row of the same key, in MariaDB's words.
#pragma once

#include <string>

#include "sandbox/table.h"

namespace syncql::sandbox {

// The clause ON DUPLICATE KEY UPDATE. As in StarRocks SUM, MAX and MIN pass over NULLs and REPLACE
// does not. Aggregations without a counterpart (HLL_UNION, …) keep the newer value.
std::string on_duplicate_key(const Table& table);

}  // namespace syncql::sandbox
