// From CREATE TABLE as written to a table: StarRocks' rules for models, keys and distribution.
#pragma once

#include <string>
#include <tl/expected.hpp>

#include "sandbox/query/dialect/create_table.h"
#include "sandbox/query/dialect/statement_error.h"

namespace syncql::sandbox {

// `database` is the current one, for a name that says none. The rules are those of the cluster the
// sandbox stands for: one BE, one replica unless the properties ask for more.
tl::expected<TableDefinition, StatementError> analyze_table(const CreateTable& create,
                                                            const std::string& database);

}  // namespace syncql::sandbox
