// Tables whose columns are known while compiling, and the interface behind which they are looked
// up: DEFINE TABLE fills it, a live connection could. Knows no statement of a job.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "compiler/base/span.h"
#include "compiler/catalog/column_type.h"

namespace syncql::catalog {

// Column names are compared as the servers do: without regard to case.
bool same_name(std::string_view a, std::string_view b);

struct TableName {
  std::string datasource;
  std::string database;  // empty: none is said, neither by the name nor by the data source
  std::string table;

  bool operator<(const TableName& other) const {
    return std::tie(datasource, database, table) <
           std::tie(other.datasource, other.database, other.table);
  }
};

struct TableColumn {
  std::string name;
  ColumnType type;
  bool not_null = false;     // members of the primary key too
  bool has_default = false;  // the server fills it where a row does not
  bool in_key = false;
};

struct TableSchema {
  TableName name;
  std::vector<TableColumn> columns;
  Span span;  // of the name in its definition

  // Null where there is none.
  const TableColumn* column(std::string_view name) const;
  std::vector<std::string> column_names() const;
};

class TableLookup {
 public:
  TableLookup() = default;
  TableLookup(const TableLookup&) = delete;
  TableLookup& operator=(const TableLookup&) = delete;
  virtual ~TableLookup() = default;

  // Null where nothing is known of the table. The pointer stays valid.
  virtual const TableSchema* find(const TableName& name) const = 0;
};

// The tables of DEFINE TABLE.
class DefinedTables : public TableLookup {
 public:
  // False where the table is defined already: nothing is changed then.
  bool add(TableSchema table);
  const TableSchema* find(const TableName& name) const override;

 private:
  std::map<TableName, TableSchema> tables_;
};

// What a name without a database stands for: the data source's option FROM DATABASE, else its
// `database`; empty where it says neither.
std::string own_database(const job::Datasource& datasource);

}  // namespace syncql::catalog
