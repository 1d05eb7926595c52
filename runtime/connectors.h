// Which connectors can be run, and what makes a source or a sink of each: the one list. A connector
// that is not here can be compiled, not run.
#pragma once

#include <memory>

#include "compiler/base/result.h"
#include "compiler/job/job.h"
#include "runtime/sink/sink.h"
#include "runtime/source/source.h"

namespace syncql::runtime {

// Fail, saying what can be run, where the job's connector is not in the list.
Result<std::unique_ptr<Source>> make_source(const job::Job& job);
Result<std::unique_ptr<Sink>> make_sink(const job::Job& job);

// Whether the job's rows go to standard output, so that nothing else may.
bool takes_standard_output(const job::Job& job);

}  // namespace syncql::runtime
