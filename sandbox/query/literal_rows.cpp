#include "sandbox/query/literal_rows.h"

#include "sandbox/mariadb/quote.h"

namespace syncql::sandbox {

namespace {

std::string select_row(const std::vector<std::string>& columns,
                       const std::vector<std::string>& cells) {
  std::string sql = "SELECT ";
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (i > 0) sql += ", ";
    sql += quote_text(cells.at(i)) + " AS " + quote_name(columns[i]);
  }
  return sql;
}

}  // namespace

std::string literal_rows_sql(const std::vector<std::string>& columns,
                             const std::vector<std::vector<std::string>>& rows) {
  if (rows.empty()) {
    return select_row(columns, std::vector<std::string>(columns.size())) + " LIMIT 0";
  }
  std::string sql;
  for (const auto& cells : rows) {
    if (!sql.empty()) sql += " UNION ALL ";
    sql += select_row(columns, cells);
  }
  return sql;
}

}  // namespace syncql::sandbox
