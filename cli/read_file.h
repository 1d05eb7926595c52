// The texts that a command works on: files, and standard input. Knows nothing of what is in them.
#pragma once

#include <optional>
#include <string>

namespace syncql::cli {

// A text that is larger than the compiler takes is cut a little behind its limit. Nothing for a
// folder and for what cannot be read.
std::optional<std::string> read_file(const std::string& path);
std::optional<std::string> read_standard_input();

}  // namespace syncql::cli
