// CREATE TABLE as it is written. What it may mean is analyze_table.h's.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "sandbox/definition.h"
#include "sandbox/query/dialect/column_definition.h"
#include "sandbox/query/dialect/token_cursor.h"

namespace syncql::sandbox {

struct KeyClause {
  TableModel model = TableModel::Duplicate;
  std::vector<std::string> columns;
};

struct CreateTable {
  TableName name;
  bool if_not_exists = false;
  std::vector<ColumnDefinition> columns;
  std::string engine = "olap";
  std::optional<KeyClause> key;
  std::string comment;
  std::string partition_by;
  std::vector<std::string> partition_words;  // the names in its first parentheses
  std::optional<Distribution> distribution;
  std::vector<std::string> order_by;
  std::map<std::string, std::string> properties;
};

// The cursor stands behind CREATE TABLE. Clauses are taken in StarRocks' order only. A failure is
// left in the cursor.
CreateTable parse_create_table(TokenCursor& cursor);

}  // namespace syncql::sandbox
