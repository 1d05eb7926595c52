// A column's type as a server spells it, `DECIMAL(10, 2)`, found among the types of a connector.
// Knows no table.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/catalog/connector_spec.h"

namespace syncql::catalog {

// What stands for every type that a connector does not list: never read, never written.
inline constexpr std::string_view kOtherType = "OTHER";

struct TypeText {
  std::string name;                    // upper case, without arguments: `BIGINT UNSIGNED`
  std::vector<std::string> arguments;  // of the parentheses: `10`, `2`, `'a'`, `MAX`
};

// `INTEGER[]` and `ARRAY<INTEGER>` are both called ARRAY.
TypeText split_type(std::string_view text);

struct ColumnType {
  std::string text;                    // as written
  std::optional<NativeType> native;    // nothing where the connector says nothing of types
  std::optional<std::int64_t> length;  // in the native type's unit; nothing: unlimited or unknown
  std::int64_t scale = 0;              // of DIGITS: how many of them stand behind the point
};

// Null where the connector has no type of that name or alias.
const NativeType* find_type(const ConnectorSpec& connector, std::string_view name);

// Nothing where the connector lists types and this is none of them, nor OTHER.
std::optional<ColumnType> resolve_type(const ConnectorSpec& connector, std::string_view text);

}  // namespace syncql::catalog
