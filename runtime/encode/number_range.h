// Which numbers a column of a type holds, by the type's name as catalogues print it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace syncql::runtime {

// What the length of a target's text column counts: StarRocks bytes, MySQL characters. It also
// tells apart how the two name their types: StarRocks' LARGEINT calls itself `bigint unsigned`.
enum class LengthUnit : std::uint8_t { Bytes, Characters };

struct NumberRange {
  std::string most;            // digits before the point, at most
  std::string least;           // of a negative number, without its sign
  std::uint64_t fraction = 0;  // digits behind the point
};

// Nothing for a type that is no number, or one without bounds.
std::optional<NumberRange> number_range(std::string_view type, LengthUnit unit);

std::string lower_type(std::string_view type);
// `varchar` of `varchar(20)`, `bigint` of `bigint unsigned`.
std::string_view type_word(std::string_view type);
// The number at `place` (from 0) between the type's parentheses.
std::optional<std::uint64_t> type_argument(std::string_view type, int place);

}  // namespace syncql::runtime
