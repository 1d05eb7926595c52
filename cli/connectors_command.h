// `syncql connectors`: what the standard library knows.
#pragma once

#include "cli/arguments.h"

namespace syncql::cli {

int connectors_command(const ConnectorsOptions& options);

}  // namespace syncql::cli
