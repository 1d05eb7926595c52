// Moves the rows of a course. After a failure that passes (a lost connection, a lost transaction)
// it goes on with what is missing, as a run that is taken up does, so that nobody has to be woken.
#pragma once

#include "runtime/commit/ledger.h"
#include "runtime/engine/course.h"
#include "runtime/engine/prepare.h"
#include "runtime/engine/run.h"

namespace syncql::runtime {

// Adds to the report: totals, warnings, failures. The course's portions are those of the last try.
void move_rows(PreparedRun& prepared, const job::Job& job, Course& course, Ledger& ledger,
               const RunOptions& options, RunReport& report);

}  // namespace syncql::runtime
