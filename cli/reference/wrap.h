// Breaks text into lines for the terminal. Knows nothing of what the text says.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace syncql::cli {

// Lines of at most `width` bytes where words allow; line breaks and indented lines in the text are
// kept, so that examples stay as they are. `indent` spaces stand before each line.
std::string wrap(std::string_view text, std::size_t width, std::size_t indent = 0);

}  // namespace syncql::cli
