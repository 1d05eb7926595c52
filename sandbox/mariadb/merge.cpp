#include "sandbox/mariadb/merge.h"

#include <fmt/format.h>

#include "sandbox/mariadb/aggregate.h"
#include "sandbox/mariadb/load_data.h"
#include "sandbox/mariadb/quote.h"
#include "sandbox/mariadb/row_key.h"

namespace syncql::sandbox {

namespace {

std::string column_list(const Table& table, const LoadRows& rows) {
  std::string list;
  for (const std::size_t index : rows.columns) {
    if (!list.empty()) list += ',';
    list += quote_name(table.columns.at(index).name);
  }
  return list;
}

// Upserts in body order first, then the keys whose last word was a delete.
std::vector<std::string> upsert_and_delete(const Table& table, const std::string& columns) {
  const std::string target = quote_name(table.database, table.name);
  std::string keys;
  for (const std::string& name : key_columns(table)) {
    keys += (keys.empty() ? "" : ",") + quote_name(name);
  }
  return {
      fmt::format("REPLACE INTO {0} ({1}) SELECT {1} FROM {2} WHERE `__op` = 0 ORDER BY `__seq`",
                  target, columns, kStaging),
      fmt::format("DELETE t FROM {0} t JOIN (SELECT * FROM (SELECT *, ROW_NUMBER() OVER "
                  "(PARTITION BY {1} ORDER BY `__seq` DESC) AS `__rank` FROM {2}) r "
                  "WHERE `__rank` = 1 AND `__op` = 1) s ON {3}",
                  target, keys, kStaging, same_key(table, "t", "s"))};
}

std::vector<std::string> aggregate(const Table& table, const std::string& columns) {
  return {fmt::format("INSERT INTO {0} ({1}) SELECT {1} FROM {2} ORDER BY `__seq` {3}",
                      quote_name(table.database, table.name), columns, kStaging,
                      on_duplicate_key(table))};
}

}  // namespace

tl::expected<void, SqlError> create_staging(SqlConnection& connection, const Table& table,
                                            const LoadRows& rows) {
  return connection.execute(
      fmt::format("CREATE TEMPORARY TABLE {} (`__seq` BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY, "
                  "`__op` TINYINT NOT NULL DEFAULT 0) ENGINE=InnoDB COLLATE utf8mb4_nopad_bin "
                  "SELECT {} FROM {} LIMIT 0",
                  kStaging, column_list(table, rows), quote_name(table.database, table.name)));
}

tl::expected<void, SqlError> load_and_merge(SqlConnection& connection, const Table& table,
                                            const LoadRows& rows) {
  const bool deletes = !rows.deletes.empty();
  LoadTarget staging;
  staging.table = kStaging;
  staging.with_deletes = deletes;
  if (auto loaded = load_data(connection, staging, table, rows); !loaded) return loaded;
  const std::string columns = column_list(table, rows);
  for (const std::string& statement : table.model == TableModel::Aggregate
                                          ? aggregate(table, columns)
                                          : upsert_and_delete(table, columns)) {
    if (auto done = connection.execute(statement); !done) return done;
  }
  return {};
}

tl::expected<void, SqlError> drop_staging(SqlConnection& connection) {
  return connection.execute(fmt::format("DROP TEMPORARY TABLE IF EXISTS {}", kStaging));
}

}  // namespace syncql::sandbox
