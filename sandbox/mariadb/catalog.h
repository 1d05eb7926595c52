// The StarRocks databases and tables of the sandbox: their definitions, kept in a metadata table
// and in memory, and the MariaDB tables that stand behind them. Knows no StarRocks SQL. Safe to
// use from several threads.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <shared_mutex>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "sandbox/definition.h"
#include "sandbox/mariadb/sql_connection.h"

namespace syncql::sandbox {

class Catalog {
 public:
  // `admin` may do everything; `reader` is the account that query sessions use: it is granted each
  // database as that is created.
  static tl::expected<std::unique_ptr<Catalog>, SqlError> open(SqlConnection admin,
                                                               std::string reader);

  bool has_database(const std::string& database) const;
  std::optional<TableDefinition> find(const std::string& database, const std::string& table) const;

  tl::expected<void, SqlError> create_database(const std::string& database);
  tl::expected<void, SqlError> drop_database(const std::string& database);
  // Gives the definition its id.
  tl::expected<void, SqlError> create_table(TableDefinition definition);
  tl::expected<void, SqlError> drop_table(const std::string& database, const std::string& table);
  // Runs `statements` on the MariaDB side, then replaces the definitions of the tables named
  // `before` by `after`.
  tl::expected<void, SqlError> alter(const std::string& database,
                                     const std::vector<std::string>& statements,
                                     const std::vector<std::string>& before,
                                     const std::vector<TableDefinition>& after);

 private:
  using Tables = std::map<std::string, TableDefinition>;

  Catalog(SqlConnection admin, std::string reader)
      : admin_(std::move(admin)), reader_(std::move(reader)) {}
  tl::expected<void, SqlError> load();
  tl::expected<void, SqlError> run(const std::vector<std::string>& statements);

  std::mutex changing_;  // one change at a time; guards admin_ and next_id_
  SqlConnection admin_;
  std::string reader_;
  std::uint64_t next_id_ = 10001;
  mutable std::shared_mutex reading_;  // guards databases_
  std::map<std::string, Tables> databases_;
};

}  // namespace syncql::sandbox
