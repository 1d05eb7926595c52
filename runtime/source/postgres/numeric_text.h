// A numeric of PostgreSQL's binary format as the server prints it, digit for digit. Source of the
// layout: numeric_send in the server's numeric.c.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace syncql::runtime {

// The text is in `buffer`, which grows as it needs to. Nothing where the bytes are no numeric.
std::optional<std::string_view> numeric_text(std::string_view wire, std::vector<char>& buffer);

}  // namespace syncql::runtime
