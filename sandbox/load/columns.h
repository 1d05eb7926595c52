// The `columns` header: names of the body's fields, and `name = value` for computed columns. Knows
// no table. Of StarRocks' expressions the sandbox has constants and plain references.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "sandbox/load/checked.h"

namespace syncql::sandbox {

struct Constant {
  std::optional<std::string> text;  // nothing is NULL
};

struct Reference {
  std::string field;
};

using ColumnValue = std::variant<Constant, Reference>;

struct ColumnItem {
  std::string name;
  std::optional<ColumnValue> value;  // none: the item is a field of the body
};

Checked<std::vector<ColumnItem>> parse_columns(std::string_view header);

}  // namespace syncql::sandbox
