// Questions to the server's own tables and to its optimizer about the table that is read.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "runtime/net/postgres_connection.h"

namespace syncql::runtime {

struct PostgresColumn {
  std::string name;
  bool not_null = false;  // in every row that is read
};

struct PostgresIndex {
  std::vector<std::string> columns;
  bool unique = false;  // and none of its columns is ever NULL
};

// A table, view or foreign table.
struct PostgresTable {
  std::string name;
  bool is_stored = true;  // its rows are in blocks of its own, that can be sampled
  std::vector<PostgresColumn> columns;
  std::vector<PostgresIndex> indexes;  // of ordered columns, the primary key's first

  // By its exact name, else by the one that it has without quotes; null where there is neither.
  const PostgresColumn* find(const std::string& column) const;
};

// Nothing where there is none of that name, or of that name in lower case.
Result<std::optional<PostgresTable>> postgres_table(PostgresConnection& connection,
                                                    const std::string& schema,
                                                    const std::string& table);
Result<std::vector<std::string>> table_names(PostgresConnection& connection,
                                             const std::string& schema);

// The server's description of a type, one a field.
struct TypeDescription {
  std::string text;   // `numeric(10,2)`
  std::string name;   // `numeric`
  char category = 0;  // pg_type.typcategory
  bool is_composite = false;
};
Result<std::vector<TypeDescription>> described_types(PostgresConnection& connection,
                                                     const std::vector<PostgresField>& fields);

// What the optimizer expects of a statement.
struct Expectation {
  std::uint64_t rows = 0;
  double cost = 0;  // in the optimizer's unit: a page read in sequence is 1
  bool sorts = false;
};
Result<Expectation> explained(PostgresConnection& connection, const std::string& sql);

std::string lower_case(std::string text);

}  // namespace syncql::runtime
