// `syncql sandbox`: starts the local stand-in and keeps it until Ctrl-C.
#pragma once

#include "cli/arguments.h"

namespace syncql::cli {

// Prints the declarations of both data sources to standard output, as a script that can be run,
// with a last line `-- ready`; everything else goes to standard error.
int sandbox_command(const SandboxOptions& options);

}  // namespace syncql::cli
