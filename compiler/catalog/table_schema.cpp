#include "compiler/catalog/table_schema.h"

#include <algorithm>
#include <cctype>

namespace syncql::catalog {

bool same_name(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](unsigned char x, unsigned char y) {
    return std::tolower(x) == std::tolower(y);
  });
}

const TableColumn* TableSchema::column(std::string_view wanted) const {
  const auto found = std::find_if(columns.begin(), columns.end(), [&](const TableColumn& column) {
    return same_name(column.name, wanted);
  });
  return found == columns.end() ? nullptr : &*found;
}

std::vector<std::string> TableSchema::column_names() const {
  std::vector<std::string> names;
  names.reserve(columns.size());
  for (const TableColumn& column : columns) names.push_back(column.name);
  return names;
}

bool DefinedTables::add(TableSchema table) {
  TableName name = table.name;
  return tables_.emplace(std::move(name), std::move(table)).second;
}

const TableSchema* DefinedTables::find(const TableName& name) const {
  const auto found = tables_.find(name);
  return found == tables_.end() ? nullptr : &found->second;
}

std::string own_database(const job::Datasource& datasource) {
  const job::Option* own = nullptr;
  for (const job::Option& option : datasource.options) {
    if (option.role == job::Role::Database) own = &option;
    if (option.name == "database" && own == nullptr) own = &option;
  }
  return job::text_or(own, "");
}

}  // namespace syncql::catalog
