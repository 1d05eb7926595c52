// Paths of the headers `jsonpaths` and `json_root`: `$.a.b`, `$.list[0]`, `$["odd.key"]`.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "sandbox/load/checked.h"

namespace syncql::sandbox {

using JsonStep = std::variant<std::string, std::size_t>;  // a key, or an index from 0
using JsonPath = std::vector<JsonStep>;                   // empty: the whole document

Checked<JsonPath> parse_json_path(std::string_view text);
// The value of `jsonpaths`: a JSON array of strings.
Checked<std::vector<JsonPath>> parse_json_paths(std::string_view header);

}  // namespace syncql::sandbox
