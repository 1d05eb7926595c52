// Binary cells of rows that are read back: Base64 in the body, bytes everywhere else.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "runtime/encode/column_plan.h"

namespace syncql::runtime {

// Cells as texts, those of binary columns as the bytes that they stand for. Empty where there are
// not as many as columns.
std::vector<std::optional<std::string>> with_bytes(std::vector<std::optional<std::string>> cells,
                                                   const std::vector<ColumnPlan>& columns);

}  // namespace syncql::runtime
