// The arithmetic of splitting: ranges of countable keys that cover an interval once. Keys are
// positions (key_scale.h), so that the whole of BIGINT, signed or not, fits without overflow. Pure;
// asks no server but by the estimate it is given.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/source/mysql/key_scale.h"

namespace syncql::runtime {

struct KeyRange {
  std::uint64_t first = 0;
  std::uint64_t last = 0;  // included

  bool operator==(const KeyRange&) const = default;
};

// `count` ranges (fewer where the interval has fewer keys) whose widths differ by one at most.
std::vector<KeyRange> even_ranges(KeyRange whole, std::uint32_t count);

// How many rows a range holds, roughly; nothing where that cannot be told.
using EstimateRows = std::function<std::optional<std::uint64_t>(KeyRange)>;

// Cuts ranges of far too many rows in halves and joins neighbours of few, so that about `count`
// ranges of like weight come out. Asks for 128 estimates and nine a range at most. Returns `ranges`
// as they are where estimates do not tell.
std::vector<KeyRange> balanced_ranges(std::vector<KeyRange> ranges, std::uint32_t count,
                                      const EstimateRows& estimate);

// Conditions on `column` (SQL), one a range, that together hold for every key that is not NULL:
// the first and the last are open, for rows that come while the table is read.
std::vector<std::string> range_predicates(const std::vector<KeyRange>& ranges,
                                          std::string_view column, KeyScale scale);

}  // namespace syncql::runtime
