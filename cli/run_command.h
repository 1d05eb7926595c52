// `syncql run`: the jobs of the scripts, one after the other, on this machine.
#pragma once

#include "cli/arguments.h"

namespace syncql::cli {

// Stops at the first job that fails; those behind it are named as not run. Closes standard output.
int run_command(const RunOptions& options);

}  // namespace syncql::cli
