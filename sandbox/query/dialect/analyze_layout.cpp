#include "sandbox/query/dialect/analyze_layout.h"

#include <charconv>
#include <fmt/format.h>

namespace syncql::sandbox {

namespace {

constexpr const char* kReplicas = "replication_num";

Violation check_distribution_columns(const Table& table, const Distribution& distribution) {
  for (const std::string& name : distribution.columns) {
    const Column* column = find_column(table, name);
    if (column == nullptr) {
      return analyzing_error(fmt::format("Distribution column({}) doesn't exist", name));
    }
    if (!column->key && table.model != TableModel::Duplicate) {
      return analyzing_error(
          fmt::format("Distribution column[{}] is not key column: the table is {}", name,
                      model_name(table.model)));
    }
  }
  return std::nullopt;
}

}  // namespace

Violation check_partition(const CreateTable& create, const Table& table) {
  if (table.model == TableModel::Duplicate) return std::nullopt;
  for (const std::string& word : create.partition_words) {
    const Column* column = find_column(table, word);
    if (column == nullptr || column->key) continue;
    return analyzing_error(fmt::format(
        "The partition column could not be aggregated column or non-key column: {}", column->name));
  }
  return std::nullopt;
}

Violation apply_distribution(const CreateTable& create, TableDefinition& definition) {
  const Table& table = definition.table;
  const bool duplicate = table.model == TableModel::Duplicate;
  if (create.distribution) {
    definition.distribution = *create.distribution;
    if (definition.distribution.columns.empty() && !duplicate) {
      return analyzing_error(
          fmt::format("{} cannot use random distribution", model_name(table.model)));
    }
    return check_distribution_columns(table, definition.distribution);
  }
  if (table.model == TableModel::Aggregate || table.model == TableModel::Unique) {
    return analyzing_error(
        fmt::format("Currently not support default distribution in {}", model_name(table.model)));
  }
  if (duplicate) return std::nullopt;
  for (const Column& column : table.columns) {
    if (column.key) definition.distribution.columns.push_back(column.name);
  }
  return std::nullopt;
}

Violation check_order(const CreateTable& create, const Table& table) {
  for (const std::string& name : create.order_by) {
    if (find_column(table, name) == nullptr) {
      return analyzing_error(fmt::format("Sort key column({}) doesn't exist", name));
    }
  }
  return std::nullopt;
}

Violation apply_properties(TableDefinition& definition) {
  auto& properties = definition.properties;
  const std::string replicas = properties.try_emplace(kReplicas, "1").first->second;
  int count = 0;
  const auto parsed = std::from_chars(replicas.data(), replicas.data() + replicas.size(), count);
  if (parsed.ec != std::errc() || parsed.ptr != replicas.data() + replicas.size() || count < 1) {
    return analyzing_error("Replication num should larger than 0");
  }
  if (count > 1) {
    return analyzing_error(fmt::format(
        "Table replication num should be less than of equal to the number of available BE nodes. "
        "You can change this default by setting the replication_num table properties. Current "
        "alive backend is [10001]. , table={}, properties.replication_num={}",
        definition.table.name, replicas));
  }
  properties.try_emplace("compression", "LZ4");
  properties.try_emplace("replicated_storage", "true");
  return std::nullopt;
}

}  // namespace syncql::sandbox
