// ALTER TABLE as it is written: the changes of columns and names, and properties.
#pragma once

#include <map>
#include <string>
#include <variant>
#include <vector>

#include "sandbox/query/dialect/column_definition.h"
#include "sandbox/query/dialect/token_cursor.h"

namespace syncql::sandbox {

struct ColumnPlace {
  bool first = false;
  std::string after;  // empty and not first: where StarRocks puts it by itself
};

struct AddColumn {
  ColumnDefinition definition;
  ColumnPlace place;
};
struct ModifyColumn {
  ColumnDefinition definition;
  ColumnPlace place;
};
struct DropColumn {
  std::string name;
};
struct RenameColumn {
  std::string from;
  std::string to;
};
struct RenameTable {
  std::string to;
};
struct SwapTable {
  std::string with;
};
struct SetProperties {
  std::map<std::string, std::string> properties;
};

using AlterAction = std::variant<AddColumn, ModifyColumn, DropColumn, RenameColumn, RenameTable,
                                 SwapTable, SetProperties>;

struct AlterTable {
  TableName name;
  std::vector<AlterAction> actions;
};

// The cursor stands behind ALTER TABLE. A failure is left in it.
AlterTable parse_alter_table(TokenCursor& cursor);

}  // namespace syncql::sandbox
