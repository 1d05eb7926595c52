// A script as a large project has them, for measuring: jobs of several shapes over many connectors,
// with macros, parameters, data sources and comments. The same text for the same numbers.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace syncql::bench {

// About seven lines a job. `readers` are connectors that read from a table in a database, with
// WHERE; where there are less than twenty, connectors of the script's own make up for them.
std::string script_text(std::size_t jobs, std::vector<std::string> readers);

}  // namespace syncql::bench
