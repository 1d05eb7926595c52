// Reads one row of an encoder's own JSON back, for reports of rows that a target does not take.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/encode/column_plan.h"

namespace syncql::runtime {

// `row` is an object, perhaps with the array's `[` or `,` before it. Numbers and documents are
// given as they stand, nothing for null. Empty where it is no such row.
std::vector<std::optional<std::string>> json_cells(std::string_view row,
                                                   const std::vector<ColumnPlan>& columns);

}  // namespace syncql::runtime
