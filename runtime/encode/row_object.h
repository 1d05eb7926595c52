// A row as people read it: one JSON object, every value a string or null. What
// is no valid UTF-8 stands as `{"base64": "…"}`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "runtime/source/row.h"

namespace syncql::runtime {

// As many names as cells.
std::string row_object(const std::vector<std::string>& names, Row row);
// A record that makes no row, as one JSON value.
std::string record_value(std::string_view record);

}  // namespace syncql::runtime
