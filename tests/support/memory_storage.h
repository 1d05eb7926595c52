// A Storage for tests: tables given beforehand, rows kept in memory.
#pragma once

#include <map>
#include <mutex>
#include <utility>

#include "sandbox/storage.h"

namespace syncql::test {

class MemoryStorage final : public sandbox::Storage {
 public:
  using Row = std::vector<std::optional<std::string>>;  // one cell for each column of the table

  void add(sandbox::Table table) {
    auto key = std::make_pair(table.database, table.name);
    tables_.insert_or_assign(std::move(key), std::move(table));
  }

  bool has_database(const std::string& database) override {
    for (const auto& [name, table] : tables_)
      if (name.first == database) return true;
    return false;
  }

  std::optional<sandbox::Table> find(const std::string& database,
                                     const std::string& table) override {
    const auto found = tables_.find({database, table});
    return found == tables_.end() ? std::nullopt : std::optional(found->second);
  }

  tl::expected<void, std::string> commit(const sandbox::Table& table,
                                         const sandbox::LoadRows& loaded) override {
    const std::lock_guard lock(mutex_);
    const std::size_t width = loaded.columns.size();
    for (std::size_t first = 0; first < loaded.cells.size(); first += width) {
      Row row(table.columns.size());
      for (std::size_t i = 0; i < width; ++i) row[loaded.columns[i]] = loaded.cells[first + i];
      rows_.push_back(std::move(row));
    }
    deletes_.insert(deletes_.end(), loaded.deletes.begin(), loaded.deletes.end());
    return {};
  }

  // Knows one predicate alone.
  tl::expected<std::vector<bool>, std::string> matching(const sandbox::Table&,
                                                        const sandbox::LoadRows& loaded,
                                                        const std::string& predicate) override {
    if (predicate != "id <> 7") return tl::make_unexpected("Getting syntax error");
    std::vector<bool> selected;
    for (std::size_t i = 0; i < loaded.cells.size(); i += loaded.columns.size())
      selected.push_back(loaded.cells[i] != "7");
    return selected;
  }

  bool authenticate(const std::string& user, const std::string& password) override {
    return user == "root" && password == "se:cret";
  }

  std::vector<Row> rows() {
    const std::lock_guard lock(mutex_);
    return rows_;
  }

  std::vector<bool> deletes() {
    const std::lock_guard lock(mutex_);
    return deletes_;
  }

 private:
  std::map<std::pair<std::string, std::string>, sandbox::Table> tables_;
  std::mutex mutex_;
  std::vector<Row> rows_;
  std::vector<bool> deletes_;
};

inline sandbox::Column column(std::string name, sandbox::TypeKind kind, std::string type,
                              std::uint32_t length = 0, bool nullable = true) {
  sandbox::Column made;
  made.name = std::move(name);
  made.type.kind = kind;
  made.type.text = std::move(type);
  made.type.length = length;
  made.nullable = nullable;
  return made;
}

// `d.t`: id INT NOT NULL, name VARCHAR(10), born DATE.
inline sandbox::Table people(sandbox::TableModel model = sandbox::TableModel::Duplicate) {
  using sandbox::TypeKind;
  sandbox::Table table;
  table.database = "d";
  table.name = "t";
  table.model = model;
  table.columns = {column("id", TypeKind::Int, "int", 0, false),
                   column("name", TypeKind::Varchar, "varchar(10)", 10),
                   column("born", TypeKind::Date, "date")};
  table.columns[0].key = true;
  return table;
}

}  // namespace syncql::test
