// Arguments of well-known functions that are words of their own, such as units of time and types,
// although they look like columns. Knows the functions by name, nothing of the tree.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace syncql::syntax {

// `arguments` holds each argument that is one bare word, in upper case, and an empty text for
// each other one; `function` is in upper case. Which of them is no column, if any.
std::optional<std::size_t> word_argument(std::string_view function,
                                         const std::vector<std::string>& arguments);

}  // namespace syncql::syntax
