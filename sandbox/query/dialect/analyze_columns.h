// The rules for a table's columns: names, keys, aggregations, generated numbers.
#pragma once

#include <optional>
#include <string_view>

#include "sandbox/query/dialect/create_table.h"
#include "sandbox/query/dialect/statement_error.h"

namespace syncql::sandbox {

using Violation = std::optional<StatementError>;

// The column of that name, case ignored, or nothing.
const Column* find_column(const Table& table, std::string_view name);
std::string model_name(TableModel model);  // `PRIMARY_KEYS`

Violation check_column_names(const Table& table);
// Sets the model and marks the key columns; chooses them where there is no key clause.
Violation apply_keys(const CreateTable& create, Table& table);
Violation check_key_types(const CreateTable& create, const Table& table);
Violation check_aggregations(const Table& table);
Violation apply_auto_increment(const CreateTable& create, Table& table);

}  // namespace syncql::sandbox
