// What becomes of values that a target refuses or bends: dates that are none, bytes that are no
// UTF-8, texts too long and numbers too large for their column. Decided once per run and column;
// most columns need nothing. Knows neither source nor target but by their types' names.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/encode/number_range.h"
#include "runtime/source/source.h"

namespace syncql::runtime {

enum class Remedy : std::uint8_t {
  None,     // the value is sent as it is: the target decides
  Reject,   // the row is dirty
  Null,     // NULL is sent
  Replace,  // another value is sent
};

struct ValueRules {
  Remedy zero_date = Remedy::None;
  std::string zero_date_text;  // `1970-01-01`, where they are replaced
  Remedy invalid_utf8 = Remedy::None;
  Remedy overflow = Remedy::None;
};

struct ColumnPolicy {
  std::size_t column = 0;
  std::string name;  // as the target spells it
  Remedy zero_date = Remedy::None;
  std::string date;
  Remedy invalid_utf8 = Remedy::None;
  Remedy overflow = Remedy::None;
  std::optional<std::uint64_t> longest;  // text: in `unit`
  LengthUnit unit = LengthUnit::Bytes;
  std::string most;   // number: digits before the point, at most; empty: no limit
  std::string least;  // of a negative one, without its sign
};

// The length that a column of this type (`varchar(20)`) keeps; nothing for other types.
std::optional<std::uint64_t> text_length(std::string_view target_type);

// Nothing where the rules have nothing to look for in the column.
std::optional<ColumnPolicy> column_policy(const ValueRules& rules, ValueClass values,
                                          std::string_view target_type, LengthUnit unit);

}  // namespace syncql::runtime
