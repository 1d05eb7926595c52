#include "runtime/live_tables.h"

#include <algorithm>
#include <array>
#include <optional>

#include "runtime/plan/connection.h"
#include "runtime/source/mysql/live_tables.h"
#include "runtime/source/postgres/live_tables.h"

namespace syncql::runtime {
namespace {

using Tables = Result<std::vector<LiveTable>>;
using Only = std::optional<std::string>;
using Read = Tables (*)(const job::Datasource&, const std::string& database, const Only&);

Tables read_mysql(const job::Datasource& datasource, MysqlFlavour flavour,
                  const std::string& database, const Only& only) {
  auto parameters = connection_parameters(datasource);
  if (!parameters) return fail(parameters.error());
  parameters->sql.database = database;
  auto connection = MysqlConnection::connect(std::move(parameters->sql));
  if (!connection) return fail(connection.error());
  return mysql_tables(*connection, flavour, database, only);
}

Tables of_mysql(const job::Datasource& datasource, const std::string& database, const Only& only) {
  return read_mysql(datasource, MysqlFlavour::Mysql, database, only);
}

Tables of_starrocks(const job::Datasource& datasource, const std::string& database,
                    const Only& only) {
  return read_mysql(datasource, MysqlFlavour::Starrocks, database, only);
}

Tables of_postgres(const job::Datasource& datasource, const std::string& schema, const Only& only) {
  auto endpoint = postgres_endpoint(datasource);
  if (!endpoint) return fail(endpoint.error());
  auto connection = PostgresConnection::connect(std::move(*endpoint));
  if (!connection) return fail(connection.error());
  return postgres_tables(*connection, schema, only);
}

struct Entry {
  std::string_view connector;
  Read read;
};
constexpr std::array<Entry, 4> kConnectors{{
    {"mysql", of_mysql},
    {"mariadb", of_mysql},
    {"starrocks", of_starrocks},
    {"postgresql", of_postgres},
}};

const Entry* find(std::string_view connector) {
  const auto* const found =
      std::find_if(kConnectors.begin(), kConnectors.end(),
                   [&](const Entry& entry) { return entry.connector == connector; });
  return found == kConnectors.end() ? nullptr : found;
}

bool matches(std::string_view pattern, std::string_view name) {
  if (pattern.empty()) return name.empty();
  if (pattern.front() == '*') {
    return matches(pattern.substr(1), name) || (!name.empty() && matches(pattern, name.substr(1)));
  }
  if (name.empty() || (pattern.front() != '?' && pattern.front() != name.front())) return false;
  return matches(pattern.substr(1), name.substr(1));
}

}  // namespace

bool tells_tables(std::string_view connector) {
  return find(connector) != nullptr;
}

Result<std::vector<LiveTable>> live_tables(const job::Datasource& datasource,
                                           const std::string& database,
                                           const std::string& pattern) {
  const bool exact = pattern.find_first_of("*?") == std::string::npos;
  auto tables =
      find(datasource.connector)->read(datasource, database, exact ? Only(pattern) : std::nullopt);
  if (!tables) return tables;
  std::erase_if(*tables, [&](const LiveTable& table) { return !matches(pattern, table.name); });
  return tables;
}

}  // namespace syncql::runtime
