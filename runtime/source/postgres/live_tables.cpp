#include "runtime/source/postgres/live_tables.h"

#include <map>

namespace syncql::runtime {
namespace {

// Table, column, type, NOT NULL, whether the server fills it, its place in the primary key.
constexpr const char* kColumns = R"(
SELECT c.relname, a.attname,
       CASE WHEN t.typtype = 'd' THEN format_type(t.typbasetype, t.typtypmod)
            ELSE format_type(a.atttypid, a.atttypmod) END,
       a.attnotnull OR (t.typtype = 'd' AND t.typnotnull),
       a.atthasdef OR a.attidentity <> '' OR a.attgenerated <> '' OR t.typdefault IS NOT NULL,
       array_position(i.indkey::int2[], a.attnum)
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
LEFT JOIN pg_catalog.pg_index i ON i.indrelid = c.oid AND i.indisprimary
WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname = $1 AND ($2 = '' OR c.relname = $2)
ORDER BY c.relname, a.attnum)";

}  // namespace

Result<std::vector<LiveTable>> postgres_tables(PostgresConnection& connection,
                                               const std::string& schema,
                                               const std::optional<std::string>& only) {
  const auto rows = connection.query(kColumns, {schema, only.value_or("")});
  if (!rows) return fail(rows.error());
  std::map<std::string, LiveTable> tables;
  std::map<std::string, std::map<int, std::string>> keys;
  for (const auto& row : *rows) {
    LiveTable& table = tables[row[0].value_or("")];
    table.name = row[0].value_or("");
    table.columns.push_back(
        {row[1].value_or(""), row[2].value_or(""), row[3] == "t", row[4] == "t"});
    if (row[5]) keys[table.name][std::stoi(*row[5])] = table.columns.back().name;
  }
  std::vector<LiveTable> result;
  for (auto& [name, table] : tables) {
    for (auto& [place, column] : keys[name]) table.key.push_back(std::move(column));
    result.push_back(std::move(table));
  }
  return result;
}

}  // namespace syncql::runtime
