// Reads `loadProps`: what the user wants in the headers of every load, and what of it decides how
// the body is written.
#pragma once

#include "runtime/sink/starrocks/load_options.h"

namespace syncql::runtime {

// Fills all of LoadOptions but the addresses and limits. `properties` may be null.
Result<LoadOptions> load_properties(const job::Option* properties);

}  // namespace syncql::runtime
