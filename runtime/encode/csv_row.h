// Reads one row of an encoder's own CSV back, for reports of rows that a target does not take.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/encode/csv_encoder.h"

namespace syncql::runtime {

// `row` ends with the row delimiter. Nothing stands for NULL.
std::vector<std::optional<std::string>> csv_cells(std::string_view row, const CsvFormat& format);

}  // namespace syncql::runtime
