// `syncql fmt`: scripts in the one layout of the language.
#pragma once

#include "cli/arguments.h"

namespace syncql::cli {

int format_command(const FormatOptions& options);

}  // namespace syncql::cli
