// Job to the JSON of a DataWorks "script mode" task, version 2.0 (the page "Configure a batch
// synchronization task by using the code editor"). Sees nothing but the job.
#pragma once

#include <string>

#include "compiler/base/diagnostic.h"
#include "compiler/job/job.h"

namespace syncql::lower::dataworks {

// The whole text. What DataWorks cannot say is reported at the user's span.
std::string emit(const job::Job& job, Diagnostics& diagnostics);

}  // namespace syncql::lower::dataworks
