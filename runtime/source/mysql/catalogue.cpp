#include "runtime/source/mysql/catalogue.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <set>

namespace syncql::runtime {
namespace {

std::string of_table(const ReadRequest& request) {
  return fmt::format("table_schema = {} AND table_name = {}", quoted_text(request.database),
                     quoted_text(request.table));
}

std::vector<std::string> first_column(MysqlConnection& connection, const std::string& sql) {
  std::vector<std::string> out;
  auto table = connection.query(sql);
  if (!table) return out;
  for (const auto& row : table->rows) {
    if (row[0]) out.push_back(*row[0]);
  }
  return out;
}

std::optional<std::uint64_t> number(const std::string& text) {
  std::uint64_t value = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<std::size_t> column_of(const MysqlTable& table, std::string_view name) {
  auto found = std::find(table.columns.begin(), table.columns.end(), name);
  if (found == table.columns.end()) return std::nullopt;
  return static_cast<std::size_t>(found - table.columns.begin());
}

// Empty for NULL, and where there is no such column.
std::string text_at(const MysqlTable& table, const std::vector<std::optional<std::string>>& row,
                    std::string_view name) {
  const auto column = column_of(table, name);
  return column ? row[*column].value_or("") : "";
}

}  // namespace

CatalogueTypes catalogue_types(MysqlConnection& connection, const ReadRequest& request) {
  CatalogueTypes out;
  auto table = connection.query(
      "SELECT column_name, column_type FROM information_schema.columns WHERE " + of_table(request));
  if (!table) return out;
  for (const auto& row : table->rows) {
    if (row[0] && row[1]) out.emplace(lower_case(*row[0]), *row[1]);
  }
  return out;
}

std::vector<CatalogueColumn> catalogue_columns(MysqlConnection& connection,
                                               const ReadRequest& request) {
  std::vector<CatalogueColumn> out;
  auto table = connection.query(
      "SELECT column_name, data_type, character_set_name, character_maximum_length FROM "
      "information_schema.columns WHERE " +
      of_table(request));
  if (!table) return out;
  for (const auto& row : table->rows) {
    out.push_back({row[0].value_or(""), row[1].value_or(""), row[2].value_or(""),
                   number(row[3].value_or("")).value_or(0)});
  }
  return out;
}

std::vector<IndexColumn> unique_index_columns(MysqlConnection& connection,
                                              const ReadRequest& request) {
  auto table = connection.query(fmt::format("SHOW INDEX FROM {}.{}", quoted_name(request.database),
                                            quoted_name(request.table)));
  std::vector<IndexColumn> out;
  std::set<std::string> unusable;
  if (!table) return out;
  for (const auto& row : table->rows) {
    const std::string index = text_at(*table, row, "Key_name");
    const bool usable =
        text_at(*table, row, "Non_unique") == "0" && text_at(*table, row, "Null").empty() &&
        text_at(*table, row, "Sub_part").empty() && !text_at(*table, row, "Column_name").empty() &&
        text_at(*table, row, "Index_type") == "BTREE";
    if (!usable) unusable.insert(index);
    out.push_back({index, text_at(*table, row, "Column_name")});
  }
  std::erase_if(out, [&](const IndexColumn& each) { return unusable.contains(each.index); });
  return out;
}

std::vector<std::string> column_names(MysqlConnection& connection, const ReadRequest& request) {
  return first_column(
      connection, "SELECT column_name FROM information_schema.columns WHERE " + of_table(request));
}

std::vector<std::string> table_names(MysqlConnection& connection, const ReadRequest& request) {
  return first_column(connection,
                      "SELECT table_name FROM information_schema.tables WHERE table_schema = " +
                          quoted_text(request.database));
}

std::string table_engine(MysqlConnection& connection, const ReadRequest& request) {
  auto engines = first_column(
      connection, "SELECT engine FROM information_schema.tables WHERE " + of_table(request));
  return engines.empty() ? "" : engines.front();
}

bool has_index(MysqlConnection& connection, const ReadRequest& request, const std::string& column) {
  auto leading = first_column(
      connection,
      "SELECT column_name FROM information_schema.statistics WHERE seq_in_index = 1 AND " +
          of_table(request));
  auto types = first_column(
      connection, "SELECT table_type FROM information_schema.tables WHERE " + of_table(request));
  if (types.empty() || types.front() != "BASE TABLE") return true;
  return std::any_of(leading.begin(), leading.end(), [&](const std::string& name) {
    return lower_case(name) == lower_case(column);
  });
}

std::optional<ExplainedPlan> explained_plan(MysqlConnection& connection, const std::string& sql) {
  auto table = connection.query("EXPLAIN " + sql);
  if (!table || table->rows.empty() || !column_of(*table, "Extra")) return std::nullopt;
  ExplainedPlan out;
  out.key = text_at(*table, table->rows.front(), "key");
  for (const auto& row : table->rows) out.extra += text_at(*table, row, "Extra") + ";";
  return out;
}

std::optional<std::uint64_t> explained_rows(MysqlConnection& connection, const std::string& sql) {
  auto table = connection.query("EXPLAIN " + sql);
  if (!table || table->rows.empty()) return std::nullopt;
  const auto column = column_of(*table, "rows");
  if (!column) return std::nullopt;
  const auto& cell = table->rows[0][*column];
  return cell ? number(*cell) : 0;  // NULL: the optimizer knows that there is none
}

std::optional<std::uint64_t> table_rows(MysqlConnection& connection, const ReadRequest& request) {
  auto rows = first_column(
      connection, "SELECT table_rows FROM information_schema.tables WHERE " + of_table(request));
  return rows.empty() ? std::nullopt : number(rows.front());
}

}  // namespace syncql::runtime
