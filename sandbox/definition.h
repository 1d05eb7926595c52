// A table as its DDL describes it: what loading needs (table.h) and what only SHOW and
// information_schema print. Knows nothing of how the table is stored.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "sandbox/table.h"

namespace syncql::sandbox {

struct Distribution {
  std::vector<std::string> columns;  // none: RANDOM
  std::optional<std::uint32_t> buckets;
};

struct TableDefinition {
  Table table;
  std::uint64_t id = 0;
  std::string comment;
  std::string partition_by;  // the user's text behind PARTITION BY
  Distribution distribution;
  std::vector<std::string> order_by;
  std::map<std::string, std::string> properties;
};

}  // namespace syncql::sandbox
