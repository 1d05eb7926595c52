// The source for PostgreSQL.
#pragma once

#include <memory>

#include "compiler/base/result.h"
#include "compiler/job/job.h"
#include "runtime/source/source.h"

namespace syncql::runtime {

// Checks the job's reader and its data source; the first call of the source connects. open() may be
// called by several threads once enumerate() has succeeded.
Result<std::unique_ptr<Source>> make_postgres_source(const job::Job& job);

}  // namespace syncql::runtime
