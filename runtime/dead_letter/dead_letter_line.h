// One line of a dead-letter file, taken apart. Knows no file.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "compiler/base/result.h"

namespace syncql::runtime {

// Names and values in the line's order; nothing for null. Objects and lists are their JSON text.
using DeadLetterRow = std::vector<std::pair<std::string, std::optional<std::string>>>;

// Fails, in words for behind "line 3: ", where the line holds no such row.
tl::expected<DeadLetterRow, std::string> read_dead_letter(std::string_view line);

}  // namespace syncql::runtime
