// The rows of a dead-letter file as a source: what was refused once is loaded as any rows are.
#pragma once

#include <memory>
#include <string>

#include "compiler/job/job.h"
#include "runtime/source/source.h"

namespace syncql::runtime {

// The columns are the job's target columns or, where it lists none, those of the first row. Reads
// the whole file once and fails on the first line that is no row of them. Rows are read in their
// order, by the number of their line.
Result<std::unique_ptr<Source>> make_dead_letter_source(const job::Job& job,
                                                        const std::string& path);

}  // namespace syncql::runtime
