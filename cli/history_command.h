// `syncql history`: what the run ledger knows of earlier runs, and of one of them in detail.
#pragma once

#include "cli/arguments.h"

namespace syncql::cli {

int history_command(const HistoryOptions& options);

}  // namespace syncql::cli
