#include "sandbox/query/dialect/show_create_table.h"

#include <array>
#include <fmt/format.h>

namespace syncql::sandbox {

namespace {

constexpr std::array<const char*, 4> kModels = {"DUPLICATE", "AGGREGATE", "UNIQUE", "PRIMARY"};

std::string name(const std::string& text) {
  std::string quoted = "`";
  for (const char c : text) quoted.append(c == '`' ? 2 : 1, c);
  return quoted + '`';
}

std::string text(const std::string& value) {
  std::string quoted = "\"";
  for (const char c : value) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + '"';
}

std::string names(const std::vector<std::string>& list) {
  std::string joined;
  for (const std::string& item : list) joined += (joined.empty() ? "" : ", ") + name(item);
  return joined;
}

std::string column_text(const Column& column) {
  std::string out = name(column.name) + ' ' + column.type.text;
  if (!column.aggregate.empty()) out += ' ' + column.aggregate;
  out += column.nullable ? " NULL" : " NOT NULL";
  if (column.auto_increment) out += " AUTO_INCREMENT";
  if (column.default_value) {
    const std::string& value = *column.default_value;
    const bool call = column.default_is_call;
    const bool function = call && value.find("()") != std::string::npos;
    out += " DEFAULT " + (function ? '(' + value + ')' : call ? value : text(value));
  }
  if (column.generated) out += " AS " + column.expression;
  return out + " COMMENT " + text(column.comment);
}

}  // namespace

std::string show_create_table(const TableDefinition& definition) {
  const Table& table = definition.table;
  std::string columns;
  std::vector<std::string> keys;
  for (const Column& column : table.columns) {
    columns += (columns.empty() ? "  " : ",\n  ") + column_text(column);
    if (column.key) keys.push_back(column.name);
  }
  std::string out =
      fmt::format("CREATE TABLE {} (\n{}\n) ENGINE=OLAP \n{} KEY({})\n", name(table.name), columns,
                  kModels.at(static_cast<std::size_t>(table.model)), names(keys));
  if (!definition.comment.empty()) out += fmt::format("COMMENT {}\n", text(definition.comment));
  if (!definition.partition_by.empty()) {
    out += fmt::format("PARTITION BY {}\n", definition.partition_by);
  }
  const Distribution& distribution = definition.distribution;
  out += distribution.columns.empty()
             ? "DISTRIBUTED BY RANDOM"
             : fmt::format("DISTRIBUTED BY HASH({})", names(distribution.columns));
  if (distribution.buckets) out += fmt::format(" BUCKETS {} ", *distribution.buckets);
  if (!definition.order_by.empty())
    out += fmt::format("\nORDER BY({})", names(definition.order_by));
  std::string properties;
  for (const auto& [key, value] : definition.properties) {
    properties += (properties.empty() ? "" : ",\n") + text(key) + " = " + text(value);
  }
  return out + fmt::format("\nPROPERTIES (\n{}\n);", properties);
}

}  // namespace syncql::sandbox
