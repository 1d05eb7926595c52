// Local files as a source: CSV and JSON lines, compressed or not.
#pragma once

#include <memory>

#include "compiler/base/result.h"
#include "compiler/job/job.h"
#include "runtime/source/source.h"

namespace syncql::runtime {

// Checks the job's reader; the first call of the source looks for the files. open() may be called
// by several threads once describe() has succeeded.
Result<std::unique_ptr<Source>> make_file_source(const job::Job& job);

}  // namespace syncql::runtime
