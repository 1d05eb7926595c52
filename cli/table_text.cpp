#include "cli/table_text.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "compiler/catalog/column_type.h"

namespace syncql::cli {
namespace {

bool is_reserved(std::string_view name) {
  constexpr std::array<std::string_view, 23> kReserved{
      "AND",    "AS",   "BETWEEN", "CASE", "DISTINCT", "ELSE", "EXISTS", "FALSE",
      "FROM",   "IN",   "IS",      "LIKE", "NOT",      "NULL", "ON",     "OR",
      "SELECT", "THEN", "TRUE",    "WHEN", "WHERE",    "WITH", "PRIMARY"};
  return std::any_of(kReserved.begin(), kReserved.end(),
                     [&](std::string_view word) { return catalog::same_name(word, name); });
}

bool is_plain(std::string_view name) {
  const auto letter = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  };
  return !name.empty() && letter(name.front()) && !is_reserved(name) &&
         std::all_of(name.begin(), name.end(),
                     [&](char c) { return letter(c) || (c >= '0' && c <= '9'); });
}

std::string quoted(std::string_view name) {
  if (is_plain(name)) return std::string(name);
  std::string out = "`";
  for (const char c : name) out.append(c == '`' ? 2 : 1, c);
  return out += '`';
}

// Arguments that say how much the type holds; how wide a number is shown is none of those.
bool keeps_arguments(const catalog::NativeType& type) {
  return type.refused.empty() && (type.carrier != "LONG" || type.unit != catalog::LengthUnit::None);
}

struct TypeLine {
  std::string type;
  std::string comment;
};

TypeLine type_line(const std::string& server_type, const catalog::ConnectorSpec& connector) {
  const catalog::TypeText written = catalog::split_type(server_type);
  const catalog::NativeType* type = catalog::find_type(connector, written.name);
  if (type == nullptr) return {std::string(catalog::kOtherType), " -- " + server_type};
  if (written.arguments.empty() || !keeps_arguments(*type)) return {type->name, ""};
  return {fmt::format("{}({})", type->name, fmt::join(written.arguments, ", ")), ""};
}

}  // namespace

std::string table_text(const PulledTable& pulled, const catalog::ConnectorSpec& connector) {
  const runtime::LiveTable& table = pulled.table;
  std::string out = fmt::format("DEFINE TABLE {}.{}.{} (\n", quoted(pulled.name.datasource),
                                quoted(pulled.name.database), quoted(pulled.name.table));
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const runtime::LiveColumn& column = table.columns[i];
    const bool last = i + 1 == table.columns.size() && table.key.empty();
    const TypeLine line = type_line(column.type, connector);
    const bool filled = column.not_null && column.has_default;
    out += fmt::format("  {} {}{}{}{}{}\n", quoted(column.name), line.type,
                       column.not_null ? " NOT NULL" : "", filled ? " DEFAULT" : "",
                       last ? "" : ",", line.comment);
  }
  if (!table.key.empty()) {
    std::vector<std::string> key;
    for (const std::string& column : table.key) key.push_back(quoted(column));
    out += fmt::format("  PRIMARY KEY ({})\n", fmt::join(key, ", "));
  }
  return out + ");\n";
}

}  // namespace syncql::cli
