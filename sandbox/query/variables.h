// The system variables that clients look at. Values set in a session are kept and shown; they
// steer nothing.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "sandbox/query/statement.h"

namespace syncql::sandbox {

// What the session set, else StarRocks' default, else nothing. Case is ignored.
std::optional<std::string> variable_value(const StatementContext& context, std::string_view name);
// Columns Variable_name and Value.
std::string variables_sql(const StatementContext& context);

}  // namespace syncql::sandbox
