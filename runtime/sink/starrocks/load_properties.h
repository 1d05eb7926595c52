// Reads `loadProps`: what the user wants in the headers of every load, and what of it decides how
// the body is written.
#pragma once

#include "runtime/sink/starrocks/load_options.h"

namespace syncql::runtime {

// Fills all of LoadOptions but the addresses and limits. `properties` may be null.
Result<LoadOptions> load_properties(const job::Option* properties);

// What tells the server how a body is written.
std::vector<std::pair<std::string, std::string>> format_headers(const LoadOptions& options);

}  // namespace syncql::runtime
