// Questions to the server's own tables and to its optimizer. None of the answers is vital: a server
// that lacks information_schema or EXPLAIN gives empty ones.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "runtime/net/mysql_connection.h"
#include "runtime/source/mysql/columns.h"
#include "runtime/source/mysql/read_request.h"

namespace syncql::runtime {

CatalogueTypes catalogue_types(MysqlConnection& connection, const ReadRequest& request);
std::vector<CatalogueColumn> catalogue_columns(MysqlConnection& connection,
                                               const ReadRequest& request);

// Columns of the unique indexes that hold whole values and no NULL: index by index, the one that
// the table is clustered by first, each in its order.
struct IndexColumn {
  std::string index;
  std::string name;
};
std::vector<IndexColumn> unique_index_columns(MysqlConnection& connection,
                                              const ReadRequest& request);

std::vector<std::string> column_names(MysqlConnection& connection, const ReadRequest& request);
std::vector<std::string> table_names(MysqlConnection& connection, const ReadRequest& request);

// `InnoDB`; empty for a view, and where the server does not say.
std::string table_engine(MysqlConnection& connection, const ReadRequest& request);

// True where an index begins with the column, or where the table is a view, which tells nothing.
bool has_index(MysqlConnection& connection, const ReadRequest& request, const std::string& column);

// How the server means to run a statement, as far as it says so in a table.
struct ExplainedPlan {
  std::string key;    // the index that the first table is read by; empty: none
  std::string extra;  // of all tables
};
std::optional<ExplainedPlan> explained_plan(MysqlConnection& connection, const std::string& sql);

// Rows that the optimizer expects to look at for the statement; nothing where it does not say.
std::optional<std::uint64_t> explained_rows(MysqlConnection& connection, const std::string& sql);
// Rows of the table as the server counts them, roughly.
std::optional<std::uint64_t> table_rows(MysqlConnection& connection, const ReadRequest& request);

}  // namespace syncql::runtime
