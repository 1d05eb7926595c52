// `syncql compile` and `syncql check`: the compiler without the runtime.
#pragma once

#include "cli/arguments.h"

namespace syncql::cli {

int compile_command(const CompileOptions& options);
int check_command(const CheckOptions& options);

}  // namespace syncql::cli
