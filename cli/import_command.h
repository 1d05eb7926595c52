// `syncql import`: documents of DataWorks and DataX to scripts.
#pragma once

#include "cli/arguments.h"

namespace syncql::cli {

// Returns the exit code.
int import_command(const ImportOptions& options);

}  // namespace syncql::cli
