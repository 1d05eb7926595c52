// Job to the parameters of a CreateDISyncTask call of DataWorks, API version 2020-05-18, which
// creates the task of a batch job. They carry the job's script as text.
#pragma once

#include <string>

#include "compiler/base/diagnostic.h"
#include "compiler/job/job.h"

namespace syncql::lower::di_task {

// The whole text. Reports what a call needs and the job does not say, and what a call cannot say.
std::string emit(const job::Job& job, Diagnostics& diagnostics);

}  // namespace syncql::lower::di_task
