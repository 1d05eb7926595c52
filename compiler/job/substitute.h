// Puts parameter values in the place of `${name}` in every text of a job. Only a run does this:
// artifacts keep the parameters for the scheduler.
#pragma once

#include <map>
#include <string>

#include "compiler/base/result.h"
#include "compiler/job/job.h"

namespace syncql::job {

using ParameterValues = std::map<std::string, std::string>;

// Fails, naming the parameter, where the job uses one that has no value.
Result<Job> substitute(Job job, const ParameterValues& values);

}  // namespace syncql::job
