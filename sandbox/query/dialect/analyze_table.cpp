#include "sandbox/query/dialect/analyze_table.h"

#include <fmt/format.h>

#include "sandbox/query/dialect/analyze_columns.h"
#include "sandbox/query/dialect/analyze_layout.h"

namespace syncql::sandbox {

namespace {

// MariaDB's limit, not StarRocks'.
constexpr std::size_t kLongestName = 64;

Violation check_name(const CreateTable& create) {
  if (create.name.table.size() > kLongestName) {
    return analyzing_error(
        fmt::format("the sandbox keeps table names of up to {} bytes, `{}` is "
                    "longer",
                    kLongestName, create.name.table));
  }
  if (!equals_ignoring_case(create.engine, "olap")) {
    return analyzing_error(
        fmt::format("Unknown engine name: {}. The sandbox has olap only", create.engine));
  }
  return std::nullopt;
}

}  // namespace

tl::expected<TableDefinition, StatementError> analyze_table(const CreateTable& create,
                                                            const std::string& database) {
  TableDefinition definition;
  Table& table = definition.table;
  table.database = create.name.database.empty() ? database : create.name.database;
  table.name = create.name.table;
  definition.comment = create.comment;
  definition.partition_by = create.partition_by;
  definition.order_by = create.order_by;
  definition.properties = create.properties;
  for (const ColumnDefinition& column : create.columns) table.columns.push_back(column.column);
  // In the order in which StarRocks finds them.
  Violation error = check_name(create);
  if (!error) error = check_column_names(table);
  if (!error) error = apply_keys(create, table);
  if (!error) error = check_key_types(create, table);
  if (!error) error = check_aggregations(table);
  if (!error) error = apply_auto_increment(create, table);
  if (!error) error = check_partition(create, table);
  if (!error) error = apply_distribution(create, definition);
  if (!error) error = check_order(create, table);
  if (!error) error = apply_properties(definition);
  if (error) return tl::make_unexpected(*error);
  return definition;
}

}  // namespace syncql::sandbox
