#include "sandbox/query/dialect/alter_table.h"

#include <algorithm>
#include <fmt/format.h>

#include "sandbox/mariadb/quote.h"
#include "sandbox/mariadb/table_ddl.h"
#include "sandbox/query/dialect/analyze_columns.h"
#include "sandbox/query/mariadb_error.h"
#include "sandbox/query/table_statements.h"

namespace syncql::sandbox {

namespace {

constexpr const char* kAside = "~swap";  // no StarRocks table is called so

// Collects, action by action, the table as it will be and the MariaDB statements that make it so.
class Alteration {
 public:
  Alteration(const StatementContext& context, const TableDefinition& definition)
      : context_(context),
        after_{definition},
        before_{definition.table.name},
        database_(definition.table.database) {}

  Violation operator()(const AddColumn& add) {
    if (find_column(table(), add.definition.column.name) != nullptr) {
      return analyzing_error(fmt::format(
          "Can not add column which already exists in base table: {}", add.definition.column.name));
    }
    return place(add.definition.column, add.place, "ADD COLUMN");
  }

  Violation operator()(const ModifyColumn& modify) {
    Column column = modify.definition.column;
    const Column* old = find_column(table(), column.name);
    if (old == nullptr) return missing(column.name);
    if (old->key) {
      return analyzing_error(
          fmt::format("the sandbox cannot modify the key column {}", column.name));
    }
    column.name = old->name;
    ColumnPlace where = modify.place;
    if (!where.first && where.after.empty()) {
      if (old == table().columns.data()) {
        where.first = true;
      } else {
        where.after = (old - 1)->name;
      }
    }
    std::erase_if(table().columns, [&](const Column& other) { return other.name == column.name; });
    return place(column, where, "MODIFY COLUMN");
  }

  Violation operator()(const DropColumn& drop) {
    const Column* column = find_column(table(), drop.name);
    if (column == nullptr) return missing(drop.name);
    if (column->key) {
      return analyzing_error(fmt::format("Can not drop key column {}", column->name));
    }
    alter(fmt::format("DROP COLUMN {}", quote_name(column->name)));
    table().columns.erase(table().columns.begin() + (column - table().columns.data()));
    return std::nullopt;
  }

  Violation operator()(const RenameColumn& rename) {
    const Column* found = find_column(table(), rename.from);
    if (found == nullptr) return missing(rename.from);
    Column& column = table().columns[static_cast<std::size_t>(found - table().columns.data())];
    alter(fmt::format("RENAME COLUMN {} TO {}", quote_name(column.name), quote_name(rename.to)));
    column.name = rename.to;
    return check_column_names(table());
  }

  Violation operator()(const RenameTable& rename) {
    if (context_.catalog.find(database_, rename.to)) {
      return analyzing_error(fmt::format("Table name[{}] is already used", rename.to));
    }
    statements_.push_back(
        fmt::format("RENAME TABLE {} TO {}", quoted(table().name), quoted(rename.to)));
    table().name = rename.to;
    return std::nullopt;
  }

  Violation operator()(const SwapTable& swap) {
    auto other = context_.catalog.find(database_, swap.with);
    if (!other) return unknown_table(database_, swap.with);
    statements_.push_back(fmt::format("RENAME TABLE {0} TO {2}, {1} TO {0}, {2} TO {1}",
                                      quoted(table().name), quoted(swap.with), quoted(kAside)));
    std::swap(other->table.name, table().name);
    before_.push_back(swap.with);
    after_.push_back(std::move(*other));
    return std::nullopt;
  }

  Violation operator()(const SetProperties& set) {
    for (const auto& [key, value] : set.properties) after_.front().properties[key] = value;
    return std::nullopt;
  }

  tl::expected<void, SqlError> apply() const {
    return context_.catalog.alter(database_, statements_, before_, after_);
  }

 private:
  Table& table() { return after_.front().table; }
  std::string quoted(const std::string& name) const { return quote_name(database_, name); }

  void alter(const std::string& change) {
    statements_.push_back(fmt::format("ALTER TABLE {} {}", quoted(table().name), change));
  }

  Violation missing(const std::string& column) const {
    return analyzing_error(fmt::format("Column does not exists: {}", column));
  }

  Violation place(const Column& column, const ColumnPlace& where, const char* verb) {
    if (column.key) {
      return analyzing_error(
          fmt::format("the sandbox cannot change the key of a table: {}", column.name));
    }
    std::string position;
    auto at = table().columns.end();
    if (where.first) {
      position = " FIRST";
      at = table().columns.begin();
    } else if (!where.after.empty()) {
      const Column* before = find_column(table(), where.after);
      if (before == nullptr) return missing(where.after);
      position = " AFTER " + quote_name(before->name);
      at = table().columns.begin() + (before - table().columns.data()) + 1;
    }
    table().columns.insert(at, column);
    alter(fmt::format("{} {}{}", verb, column_sql(table(), column), position));
    if (Violation error = check_column_names(table())) return error;
    return check_aggregations(table());
  }

  const StatementContext& context_;
  std::vector<TableDefinition> after_;  // the first is the altered table
  std::vector<std::string> before_;
  std::string database_;
  std::vector<std::string> statements_;
};

}  // namespace

Answered answer_alter_table(const StatementContext& context, TokenCursor& cursor) {
  const AlterTable alter = parse_alter_table(cursor);
  if (cursor.failure()) return tl::make_unexpected(*cursor.failure());
  const auto table = require_table(context, alter.name);
  if (!table) return tl::make_unexpected(table.error());
  Alteration alteration(context, *table);
  for (const AlterAction& action : alter.actions) {
    if (const Violation error = std::visit(alteration, action)) return tl::make_unexpected(*error);
  }
  const auto done = alteration.apply();
  if (!done) return tl::make_unexpected(to_statement_error(done.error(), context));
  return Done{};
}

}  // namespace syncql::sandbox
