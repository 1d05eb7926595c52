// A job that loads the rows of a dead-letter file in place of its source's. Starts nothing.
#pragma once

#include <string>

#include "compiler/job/job.h"

namespace syncql::runtime {

// The job under a name of its own, which the file's bytes are part of: the same file is the same
// run, whose labels the target knows. It runs no statements: those of BEFORE would often empty the
// table that the rows are missing from.
job::Job replay_job(const job::Job& job, const std::string& dead_letters);

}  // namespace syncql::runtime
