// `syncql explain`: the long text behind a diagnostic's code.
#pragma once

#include "cli/arguments.h"

namespace syncql::cli {

int explain_command(const ExplainOptions& options);

}  // namespace syncql::cli
