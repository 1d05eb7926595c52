// Which lines of two texts are the same, so that the fewest are left over. Knows no format.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace syncql::cli {

struct LineMatch {
  std::size_t before;  // indices of lines
  std::size_t after;
};

// In order of the lines. Texts that differ in very many lines are compared at both ends only.
std::vector<LineMatch> match_lines(const std::vector<std::string_view>& before,
                                   const std::vector<std::string_view>& after);

}  // namespace syncql::cli
