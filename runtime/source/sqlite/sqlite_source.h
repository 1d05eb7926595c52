// A SQLite database's tables and views as a source.
#pragma once

#include <memory>

#include "compiler/base/result.h"
#include "compiler/job/job.h"
#include "runtime/source/source.h"

namespace syncql::runtime {

// Checks the job's reader; the first call of the source opens the file. open() may be called by
// several threads once describe() has succeeded.
Result<std::unique_ptr<Source>> make_sqlite_source(const job::Job& job);

}  // namespace syncql::runtime
