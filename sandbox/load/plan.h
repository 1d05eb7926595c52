// The plan of one load: which field of the body feeds which column of the table. The errors of
// StarRocks' analysis are born here. Knows no bytes of a body.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "sandbox/load/columns.h"
#include "sandbox/load/settings.h"
#include "sandbox/table.h"

namespace syncql::sandbox {

using CellSource = std::variant<std::size_t, Constant>;  // a field's index, or a value for all rows

struct TargetColumn {
  std::size_t column = 0;  // index into the table's columns
  CellSource source;
};

struct LoadPlan {
  std::vector<std::string> fields;  // of the body, in its order
  std::vector<bool> raw_json;       // per field: keep JSON text as it is, do not unquote strings
  std::vector<TargetColumn> targets;
  std::optional<CellSource> op;  // of primary key tables: 0 upsert, 1 delete
  bool op_is_optional = false;   // a missing `__op` means upsert
  bool any_columns = false;      // counting without a known table: rows may have any width
};

Checked<LoadPlan> make_plan(const Table& table, const LoadSettings& settings);
// For counting alone, where no table need exist: the fields of the `columns` header.
Checked<LoadPlan> make_counting_plan(const LoadSettings& settings);

}  // namespace syncql::sandbox
