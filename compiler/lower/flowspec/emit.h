// Job to a FlowSpec document with one data integration node, version 2.0.0: what CreateNode and
// UpdateNode of DataWorks take as `Spec`. The node carries the job's script as text.
#pragma once

#include <string>

#include "compiler/base/diagnostic.h"
#include "compiler/job/job.h"

namespace syncql::lower::flowspec {

// The whole text. Reports what a node needs and the job does not say.
std::string emit(const job::Job& job, Diagnostics& diagnostics);

}  // namespace syncql::lower::flowspec
