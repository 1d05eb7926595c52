// The dates that a run's parameters are computed from: `--bizdate` and `--cyctime`, else the clock.
#pragma once

#include <string>

#include "compiler/base/result.h"
#include "compiler/job/scheduling.h"

namespace syncql::cli {

// Both as given on the command line, empty where not. The business date alone means a backfill: an
// instance scheduled at midnight behind it. Both must belong to one instance: the scheduled time
// lies on the day behind the business date. Neither: this machine's clock, in its own time zone.
Result<job::Schedule> schedule_of(const std::string& bizdate, const std::string& cyctime);

// `20251031` and `20251101023045`, as DataWorks writes them.
std::string bizdate_text(const job::Schedule& schedule);
std::string cyctime_text(const job::Schedule& schedule);

}  // namespace syncql::cli
