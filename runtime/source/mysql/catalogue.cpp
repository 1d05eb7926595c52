#include "runtime/source/mysql/catalogue.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

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

std::vector<std::string> column_names(MysqlConnection& connection, const ReadRequest& request) {
  return first_column(
      connection, "SELECT column_name FROM information_schema.columns WHERE " + of_table(request));
}

std::vector<std::string> table_names(MysqlConnection& connection, const ReadRequest& request) {
  return first_column(connection,
                      "SELECT table_name FROM information_schema.tables WHERE table_schema = " +
                          quoted_text(request.database));
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

std::optional<std::uint64_t> explained_rows(MysqlConnection& connection, const std::string& sql) {
  auto table = connection.query("EXPLAIN " + sql);
  if (!table || table->rows.empty()) return std::nullopt;
  auto found = std::find(table->columns.begin(), table->columns.end(), "rows");
  if (found == table->columns.end()) return std::nullopt;
  const auto& cell = table->rows[0][static_cast<std::size_t>(found - table->columns.begin())];
  return cell ? number(*cell) : 0;  // NULL: the optimizer knows that there is none
}

std::optional<std::uint64_t> table_rows(MysqlConnection& connection, const ReadRequest& request) {
  auto rows = first_column(
      connection, "SELECT table_rows FROM information_schema.tables WHERE " + of_table(request));
  return rows.empty() ? std::nullopt : number(rows.front());
}

}  // namespace syncql::runtime
