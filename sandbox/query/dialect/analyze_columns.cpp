#include "sandbox/query/dialect/analyze_columns.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace syncql::sandbox {

namespace {

constexpr std::array<const char*, 3> kSystemColumns = {"__op", "__row", "___count___"};
constexpr std::array<const char*, 4> kModelNames = {"DUP_KEYS", "AGG_KEYS", "UNIQUE_KEYS",
                                                    "PRIMARY_KEYS"};
constexpr std::size_t kMostDefaultKeys = 3;
constexpr std::size_t kLongestDefaultKey = 36;  // bytes of the short key

bool can_sort(TypeKind kind) {
  return kind != TypeKind::Float && kind != TypeKind::Double && kind != TypeKind::Json &&
         kind != TypeKind::Other && kind != TypeKind::Varbinary;
}

bool can_be_primary(TypeKind kind) {
  return can_sort(kind) && kind != TypeKind::Char && kind != TypeKind::Decimal;
}

// VARBINARY cannot sort, yet a DUPLICATE KEY may hold it.
bool can_be_key(TypeKind kind, TableModel model) {
  if (model == TableModel::Primary) return can_be_primary(kind);
  return can_sort(kind) || (model == TableModel::Duplicate && kind == TypeKind::Varbinary);
}

bool is_numeric(TypeKind kind) {
  return kind <= TypeKind::Decimal && kind != TypeKind::Boolean;
}

std::size_t key_size(const ColumnType& type) {
  switch (type.kind) {
    case TypeKind::Boolean:
    case TypeKind::TinyInt:
      return 1;
    case TypeKind::SmallInt:
      return 2;
    case TypeKind::Int:
      return 4;
    case TypeKind::LargeInt:
    case TypeKind::Decimal:
      return 16;
    case TypeKind::Char:
      return type.length;
    case TypeKind::Varchar:
      return 20;
    default:
      return 8;
  }
}

Violation choose_duplicate_keys(Table& table) {
  std::size_t bytes = 0;
  std::size_t count = 0;
  for (Column& column : table.columns) {
    bytes += key_size(column.type);
    const bool full = count == kMostDefaultKeys || (count > 0 && bytes > kLongestDefaultKey);
    if (full || !can_sort(column.type.kind)) break;
    column.key = true;
    ++count;
    if (column.type.kind == TypeKind::Varchar) break;
  }
  if (count > 0 || table.columns.empty()) return std::nullopt;
  return analyzing_error(
      fmt::format("Data type of first column cannot be {}", table.columns.front().type.text));
}

// Columns without an aggregation are the key where others have one.
Violation choose_keys(Table& table) {
  const auto aggregated = [](const Column& column) { return !column.aggregate.empty(); };
  if (std::none_of(table.columns.begin(), table.columns.end(), aggregated)) {
    table.model = TableModel::Duplicate;
    return choose_duplicate_keys(table);
  }
  table.model = TableModel::Aggregate;
  for (Column& column : table.columns) column.key = !aggregated(column);
  return std::nullopt;
}

Violation wrong_key_order() {
  return analyzing_error(
      "Key columns must be the first few columns of the schema and the order  of the key columns "
      "must be consistent with the order of the schema");
}

}  // namespace

const Column* find_column(const Table& table, std::string_view name) {
  const auto found =
      std::find_if(table.columns.begin(), table.columns.end(),
                   [&](const Column& column) { return equals_ignoring_case(column.name, name); });
  return found == table.columns.end() ? nullptr : &*found;
}

std::string model_name(TableModel model) {
  return kModelNames.at(static_cast<std::size_t>(model));
}

Violation check_column_names(const Table& table) {
  for (const Column& column : table.columns) {
    if (find_column(table, column.name) != &column) {
      return StatementError{1060, "42S21",
                            fmt::format("Getting analyzing error. Detail message: Duplicate column "
                                        "name '{}'.",
                                        column.name)};
    }
    for (const char* name : kSystemColumns) {
      if (!equals_ignoring_case(column.name, name)) continue;
      return analyzing_error(fmt::format(
          "Column name [{}] is a system reserved name. Please choose a different one", name));
    }
  }
  return std::nullopt;
}

Violation apply_keys(const CreateTable& create, Table& table) {
  for (Column& column : table.columns) column.key = false;
  if (!create.key) return choose_keys(table);
  table.model = create.key->model;
  const std::vector<std::string>& keys = create.key->columns;
  for (const std::string& name : keys) {
    if (find_column(table, name) == nullptr) {
      return analyzing_error(fmt::format("Key column({}) doesn't exist", name));
    }
  }
  if (keys.size() > table.columns.size()) return wrong_key_order();
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (!equals_ignoring_case(table.columns[i].name, keys[i])) return wrong_key_order();
    table.columns[i].key = true;
    if (table.model == TableModel::Primary) table.columns[i].nullable = false;
  }
  return std::nullopt;
}

Violation check_key_types(const CreateTable& create, const Table& table) {
  const bool primary = table.model == TableModel::Primary;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const Column& column = table.columns[i];
    if (!column.key) continue;
    if (!can_be_key(column.type.kind, table.model)) {
      if (primary) {
        return analyzing_error(fmt::format("primary key column[{}] type not supported: {}",
                                           column.name, column.type.text));
      }
      return analyzing_error(
          fmt::format("Invalid data type of key column '{}': '{}'", column.name, column.type.text));
    }
    if (primary && create.columns[i].says_nullable) {
      return analyzing_error(fmt::format("primary key column[{}] cannot be nullable", column.name));
    }
  }
  return std::nullopt;
}

Violation check_aggregations(const Table& table) {
  for (const Column& column : table.columns) {
    const std::string& function = column.aggregate;
    if (column.key && !function.empty()) {
      return analyzing_error(fmt::format(
          "Cannot specify aggregate function '{}' for key column '{}'", function, column.name));
    }
    if (column.key || column.generated) continue;
    if (table.model == TableModel::Aggregate && function.empty()) {
      return analyzing_error(fmt::format(
          "AGG_KEYS table should specify aggregate type for non-key column[{}]", column.name));
    }
    if (table.model != TableModel::Aggregate && !function.empty()) {
      return analyzing_error(
          fmt::format("{} table should not specify aggregate type for non-key column[{}]",
                      model_name(table.model), column.name));
    }
    if (function == "SUM" && !is_numeric(column.type.kind)) {
      return analyzing_error(
          fmt::format("Invalid aggregate function '{}' for '{}'", function, column.name));
    }
  }
  return std::nullopt;
}

Violation apply_auto_increment(const CreateTable& create, Table& table) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    Column& column = table.columns[i];
    if (!column.auto_increment) continue;
    if (column.type.kind != TypeKind::BigInt) {
      return analyzing_error("The AUTO_INCREMENT column must be BIGINT");
    }
    if (create.columns[i].says_nullable) {
      return analyzing_error(fmt::format("AUTO_INCREMENT column {} must be NOT NULL", column.name));
    }
    if (++count > 1) {
      return analyzing_error(
          "More than one AUTO_INCREMENT column defined in CREATE TABLE Statement");
    }
    column.nullable = false;
  }
  return std::nullopt;
}

}  // namespace syncql::sandbox
