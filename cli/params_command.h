// `syncql params`: the declared parameters with the values that a run would give them.
#pragma once

#include "cli/arguments.h"

namespace syncql::cli {

int params_command(const ParamsOptions& options);

}  // namespace syncql::cli
