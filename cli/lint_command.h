// `syncql lint`: what the compiler and the linter have to say of the scripts.
#pragma once

#include "cli/arguments.h"

namespace syncql::cli {

// Exit code 0 where nothing is found or nothing is left, 1 where something is, warnings included.
int lint_command(const LintOptions& options);

}  // namespace syncql::cli
