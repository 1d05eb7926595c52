// The standard library's texts, embedded in the binary. Knows nothing of what they say.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace syncql::stdlib {

// The text of a file, named by its path below stdlib/: `connectors/mysql.sync`.
std::optional<std::string_view> text(std::string_view name);

// The names of the files in connectors/, without folder and `.sync`, sorted.
std::vector<std::string_view> connectors();

}  // namespace syncql::stdlib
