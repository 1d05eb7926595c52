#include "sandbox/mariadb/definition_json.h"

#include <array>
#include <nlohmann/json.hpp>

#include "sandbox/mariadb/information_type.h"
#include "sandbox/mariadb/quote.h"
#include "sandbox/mariadb/row_key.h"

namespace syncql::sandbox {

namespace {

using nlohmann::ordered_json;

// In the order of TableModel; the spelling of information_schema.tables_config.
constexpr std::array<const char*, 4> kModels = {"DUP_KEYS", "AGG_KEYS", "UNQ_KEYS", "PRI_KEYS"};
constexpr std::array<const char*, 4> kKeyNames = {"DUP", "AGG", "UNI", "PRI"};

std::string dump(const ordered_json& json) {
  return json.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

std::string name_list(const std::vector<std::string>& names) {
  std::string list;
  for (const std::string& name : names) list += (list.empty() ? "" : ", ") + quote_name(name);
  return list;
}

ordered_json column_to_json(const Column& column, TableModel model) {
  const ColumnType& type = column.type;
  ordered_json json = {
      {"name", column.name},
      {"kind", static_cast<int>(type.kind)},
      {"length", type.length},
      {"precision", type.precision},
      {"scale", type.scale},
      {"type", type.text},
      {"data_type", information_data_type(type)},
      {"column_type", information_column_type(type)},
      {"nullable", column.nullable},
      {"key", column.key},
      {"key_name", column.key ? kKeyNames.at(static_cast<std::size_t>(model)) : ""},
      {"aggregate", column.aggregate},
      {"default_is_call", column.default_is_call},
      {"generated", column.generated},
      {"expression", column.expression},
      {"auto_increment", column.auto_increment},
      {"comment", column.comment}};
  if (column.default_value) json["default"] = *column.default_value;
  return json;
}

Column column_from_json(const ordered_json& json) {
  Column column;
  column.name = json.at("name");
  column.type.kind = static_cast<TypeKind>(json.at("kind").get<int>());
  column.type.length = json.at("length");
  column.type.precision = json.at("precision");
  column.type.scale = json.at("scale");
  column.type.text = json.at("type");
  column.nullable = json.at("nullable");
  column.key = json.at("key");
  column.aggregate = json.at("aggregate");
  column.default_is_call = json.at("default_is_call");
  column.generated = json.at("generated");
  column.expression = json.at("expression");
  column.auto_increment = json.at("auto_increment");
  column.comment = json.at("comment");
  if (json.contains("default")) column.default_value = json.at("default").get<std::string>();
  return column;
}

TableModel model_from_name(const std::string& name) {
  for (std::size_t i = 0; i < kModels.size(); ++i) {
    if (name == kModels.at(i)) return static_cast<TableModel>(i);
  }
  return TableModel::Duplicate;
}

TableDefinition from_json(const ordered_json& json) {
  TableDefinition definition;
  definition.table.database = json.at("database");
  definition.table.name = json.at("name");
  definition.table.model = model_from_name(json.at("model"));
  definition.id = json.at("id");
  definition.comment = json.at("comment");
  definition.partition_by = json.at("partition_by");
  definition.distribution.columns = json.at("distributed_by").get<std::vector<std::string>>();
  if (const std::uint32_t buckets = json.at("buckets"); buckets > 0) {
    definition.distribution.buckets = buckets;
  }
  definition.order_by = json.at("order_by").get<std::vector<std::string>>();
  definition.properties = json.at("properties").get<std::map<std::string, std::string>>();
  for (const ordered_json& column : json.at("columns")) {
    definition.table.columns.push_back(column_from_json(column));
  }
  return definition;
}

}  // namespace

std::string definition_to_json(const TableDefinition& definition) {
  const Table& table = definition.table;
  const std::string keys = name_list(key_columns(table));
  const bool unique = table.model == TableModel::Primary || table.model == TableModel::Unique;
  ordered_json json = {
      {"database", table.database},
      {"name", table.name},
      {"id", definition.id},
      {"model", kModels.at(static_cast<std::size_t>(table.model))},
      {"comment", definition.comment},
      {"partition_by", definition.partition_by},
      {"distributed_by", definition.distribution.columns},
      {"buckets", definition.distribution.buckets.value_or(0)},
      {"order_by", definition.order_by},
      {"properties", definition.properties},
      {"properties_text", dump(ordered_json(definition.properties))},
      {"primary_key", unique ? keys : ""},
      {"distribute_key", name_list(definition.distribution.columns)},
      {"sort_key", definition.order_by.empty() ? keys : name_list(definition.order_by)},
      {"columns", ordered_json::array()}};
  for (const Column& column : table.columns) {
    json["columns"].push_back(column_to_json(column, table.model));
  }
  return dump(json);
}

std::optional<TableDefinition> definition_from_json(std::string_view text) {
  try {
    return from_json(ordered_json::parse(text));
  } catch (const ordered_json::exception&) {
    return std::nullopt;
  }
}

}  // namespace syncql::sandbox
