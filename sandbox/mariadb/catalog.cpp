#include "sandbox/mariadb/catalog.h"

#include <algorithm>
#include <fmt/format.h>

#include "sandbox/mariadb/catalog_schema.h"
#include "sandbox/mariadb/definition_json.h"
#include "sandbox/mariadb/quote.h"
#include "sandbox/mariadb/table_ddl.h"

namespace syncql::sandbox {

namespace {

std::string remember(const TableDefinition& definition) {
  return fmt::format(
      "REPLACE INTO `~catalog`.`tables` (`database`, name, definition) "
      "VALUES ({}, {}, {})",
      quote_text(definition.table.database), quote_text(definition.table.name),
      quote_text(definition_to_json(definition)));
}

std::string forget(const std::string& database, const std::string& table) {
  return fmt::format("DELETE FROM `~catalog`.`tables` WHERE `database` = {} AND name = {}",
                     quote_text(database), quote_text(table));
}

}  // namespace

tl::expected<std::unique_ptr<Catalog>, SqlError> Catalog::open(SqlConnection admin,
                                                               std::string reader) {
  std::unique_ptr<Catalog> catalog(new Catalog(std::move(admin), std::move(reader)));
  std::vector<std::string> statements = catalog_schema_sql();
  statements.push_back(fmt::format("GRANT SELECT ON {}.* TO {}",
                                   quote_grant_pattern(kInformationDatabase), catalog->reader_));
  if (auto made = catalog->run(statements); !made) return tl::make_unexpected(made.error());
  if (auto loaded = catalog->load(); !loaded) return tl::make_unexpected(loaded.error());
  return catalog;
}

tl::expected<void, SqlError> Catalog::load() {
  const auto names = admin_.query("SELECT name FROM `~catalog`.`databases`");
  if (!names) return tl::make_unexpected(names.error());
  for (const TextRow& row : *names) databases_[row.at(0).value_or("")];
  const auto tables = admin_.query("SELECT definition FROM `~catalog`.`tables`");
  if (!tables) return tl::make_unexpected(tables.error());
  for (const TextRow& row : *tables) {
    auto definition = definition_from_json(row.at(0).value_or(""));
    if (!definition) continue;
    next_id_ = std::max(next_id_, definition->id + 1);
    databases_[definition->table.database][definition->table.name] = std::move(*definition);
  }
  return {};
}

tl::expected<void, SqlError> Catalog::run(const std::vector<std::string>& statements) {
  for (const std::string& statement : statements) {
    if (auto done = admin_.execute(statement); !done) return done;
  }
  return {};
}

bool Catalog::has_database(const std::string& database) const {
  const std::shared_lock lock(reading_);
  return databases_.contains(database);
}

std::optional<TableDefinition> Catalog::find(const std::string& database,
                                             const std::string& table) const {
  const std::shared_lock lock(reading_);
  const auto tables = databases_.find(database);
  if (tables == databases_.end()) return std::nullopt;
  const auto found = tables->second.find(table);
  if (found == tables->second.end()) return std::nullopt;
  return found->second;
}

tl::expected<void, SqlError> Catalog::create_database(const std::string& database) {
  const std::scoped_lock changing(changing_);
  auto made = run(
      {fmt::format("CREATE DATABASE {} COLLATE utf8mb4_nopad_bin", quote_name(database)),
       fmt::format("GRANT ALL PRIVILEGES ON {}.* TO {}", quote_grant_pattern(database), reader_),
       fmt::format("INSERT INTO `~catalog`.`databases` VALUES ({})", quote_text(database))});
  if (!made) return made;
  const std::unique_lock lock(reading_);
  databases_[database];
  return {};
}

tl::expected<void, SqlError> Catalog::drop_database(const std::string& database) {
  const std::scoped_lock changing(changing_);
  auto gone = run(
      {fmt::format("DROP DATABASE {}", quote_name(database)),
       fmt::format("REVOKE ALL PRIVILEGES ON {}.* FROM {}", quote_grant_pattern(database), reader_),
       fmt::format("DELETE FROM `~catalog`.`tables` WHERE `database` = {}", quote_text(database)),
       fmt::format("DELETE FROM `~catalog`.`databases` WHERE name = {}", quote_text(database))});
  if (!gone) return gone;
  const std::unique_lock lock(reading_);
  databases_.erase(database);
  return {};
}

tl::expected<void, SqlError> Catalog::create_table(TableDefinition definition) {
  const std::scoped_lock changing(changing_);
  definition.id = next_id_++;
  auto made = run({create_table_sql(definition.table), remember(definition)});
  if (!made) return made;
  const std::unique_lock lock(reading_);
  databases_[definition.table.database][definition.table.name] = std::move(definition);
  return {};
}

tl::expected<void, SqlError> Catalog::drop_table(const std::string& database,
                                                 const std::string& table) {
  return alter(database, {"DROP TABLE " + quote_name(database, table)}, {table}, {});
}

tl::expected<void, SqlError> Catalog::alter(const std::string& database,
                                            const std::vector<std::string>& statements,
                                            const std::vector<std::string>& before,
                                            const std::vector<TableDefinition>& after) {
  const std::scoped_lock changing(changing_);
  if (auto done = run(statements); !done) return done;
  std::vector<std::string> bookkeeping;
  bookkeeping.reserve(before.size() + after.size());
  for (const std::string& name : before) bookkeeping.push_back(forget(database, name));
  for (const TableDefinition& definition : after) bookkeeping.push_back(remember(definition));
  if (auto done = run(bookkeeping); !done) return done;
  const std::unique_lock lock(reading_);
  for (const std::string& name : before) databases_[database].erase(name);
  for (const TableDefinition& definition : after) {
    databases_[database][definition.table.name] = definition;
  }
  return {};
}

}  // namespace syncql::sandbox
