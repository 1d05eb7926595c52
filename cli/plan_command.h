// `syncql plan`: what a run of the scripts would do, seen at both sides; nothing is changed there.
#pragma once

#include "cli/arguments.h"

namespace syncql::cli {

// 2 where a job has rows to move, 0 where none has.
int plan_command(const PlanOptions& options);

}  // namespace syncql::cli
