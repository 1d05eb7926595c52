// `syncql pull`: DEFINE TABLE statements of tables as their servers have them.
#pragma once

#include "cli/arguments.h"

namespace syncql::cli {

// Writes all tables or nothing. Returns the exit code.
int pull_command(const PullOptions& options);

}  // namespace syncql::cli
