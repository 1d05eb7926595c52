// "Did you mean": the candidate nearest to a misspelt word. Knows only letters.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace syncql {

// Case is ignored; a swap of two neighbours counts as one slip. Nothing where even the nearest
// candidate is further away than a third of the word's length (at least one slip is granted).
std::optional<std::string> nearest(std::string_view word, std::span<const std::string> candidates);

}  // namespace syncql
