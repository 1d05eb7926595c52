#include "sandbox/mariadb/mariadb_storage.h"

#include <algorithm>
#include <mysqld_error.h>

#include "sandbox/mariadb/catalog_schema.h"
#include "sandbox/mariadb/load_data.h"
#include "sandbox/mariadb/matching_rows.h"
#include "sandbox/mariadb/merge.h"
#include "sandbox/mariadb/partition_text.h"
#include "sandbox/mariadb/quote.h"

namespace syncql::sandbox {

namespace {

using Outcome = tl::expected<void, SqlError>;

bool needs_merge(const Table& table, const LoadRows& rows) {
  return table.model == TableModel::Aggregate ||
         std::find(rows.deletes.begin(), rows.deletes.end(), true) != rows.deletes.end();
}

Outcome write(SqlConnection& connection, const Table& table, const LoadRows& rows, bool merge) {
  if (merge) return load_and_merge(connection, table, rows);
  LoadTarget target;
  target.table = quote_name(table.database, table.name);
  target.replace = table.model != TableModel::Duplicate;
  return load_data(connection, target, table, rows);
}

Outcome write_in_transaction(SqlConnection& connection, const Table& table, const LoadRows& rows) {
  const bool merge = needs_merge(table, rows);
  if (merge) {
    if (auto made = create_staging(connection, table, rows); !made) return made;
  }
  Outcome outcome = connection.execute("START TRANSACTION");
  if (outcome) outcome = write(connection, table, rows, merge);
  if (outcome) outcome = connection.execute("COMMIT");
  if (!outcome) {
    const SqlError error = outcome.error();
    connection.execute("ROLLBACK");
    outcome = tl::make_unexpected(error);
  }
  if (merge) drop_staging(connection);
  return outcome;
}

}  // namespace

MariaDbStorage::MariaDbStorage(const Catalog& catalog, std::string socket, Account root,
                               Account account)
    : catalog_(catalog),
      socket_(std::move(socket)),
      root_(std::move(root)),
      account_(std::move(account)) {}

bool MariaDbStorage::has_database(const std::string& database) {
  return catalog_.has_database(database);
}

std::optional<Table> MariaDbStorage::find(const std::string& database, const std::string& table) {
  auto definition = catalog_.find(database, table);
  if (!definition) return std::nullopt;
  Table found = std::move(definition->table);
  found.is_partitioned = !definition->partition_by.empty();
  if (found.is_partitioned) found.partitions = parse_partitions(definition->partition_by);
  return found;
}

tl::expected<void, std::string> MariaDbStorage::commit(const Table& table, const LoadRows& rows) {
  auto connection = take_connection();
  if (!connection) return tl::make_unexpected(connection.error().message);
  Outcome outcome;
  if (table.model == TableModel::Duplicate) {
    outcome = write_in_transaction(*connection, table, rows);
  } else {  // two loads of the same keys at a time would only deadlock
    const std::scoped_lock lock(turn(table));
    outcome = write_in_transaction(*connection, table, rows);
  }
  if (!outcome) return tl::make_unexpected(outcome.error().message);
  give_back(std::move(*connection));
  return {};
}

tl::expected<std::vector<bool>, std::string> MariaDbStorage::matching(
    const Table& table, const LoadRows& rows, const std::string& predicate) {
  if (auto checked = check_predicate(predicate); !checked)
    return tl::make_unexpected(checked.error());
  auto connection = take_connection();
  if (!connection) return tl::make_unexpected(connection.error().message);
  auto found = matching_rows(*connection, table, rows, predicate);
  give_back(std::move(*connection));
  if (found) return *std::move(found);
  // Its own text speaks of MariaDB and its manual.
  if (found.error().code == ER_PARSE_ERROR) return tl::make_unexpected("Getting syntax error");
  return tl::make_unexpected("Getting analyzing error. Detail message: " + found.error().message);
}

bool MariaDbStorage::authenticate(const std::string& user, const std::string& password) {
  return user == account_.user && password == account_.password;
}

tl::expected<SqlConnection, SqlError> MariaDbStorage::take_connection() {
  {
    const std::scoped_lock lock(guard_);
    if (!idle_.empty()) {
      SqlConnection connection = std::move(idle_.back());
      idle_.pop_back();
      return connection;
    }
  }
  auto connection = SqlConnection::open(socket_, root_);
  if (!connection) return connection;
  // A DELETE with aliases wants a current database, whichever it is.
  auto used = connection->execute("USE " + quote_name(kCatalogDatabase));
  if (!used) return tl::make_unexpected(used.error());
  return connection;
}

void MariaDbStorage::give_back(SqlConnection connection) {
  const std::scoped_lock lock(guard_);
  idle_.push_back(std::move(connection));
}

std::mutex& MariaDbStorage::turn(const Table& table) {
  const std::scoped_lock lock(guard_);
  auto& mutex = turns_[quote_name(table.database, table.name)];
  if (!mutex) mutex = std::make_unique<std::mutex>();
  return *mutex;
}

}  // namespace syncql::sandbox
