// The values of a run's parameters: from the command line, else from the declarations' defaults.
#pragma once

#include <string>
#include <vector>

#include "compiler/base/result.h"
#include "compiler/job/job.h"
#include "compiler/job/scheduling.h"
#include "compiler/job/substitute.h"

namespace syncql::cli {

// The names of the parameters that some of the jobs use, in order.
std::vector<std::string> used_names(const std::vector<job::Job>& jobs);

// `arguments` are `name=value` each. Fails on one without a value, on a name given twice, and on
// a name that is not among `known`.
Result<job::ParameterValues> given_values(const std::vector<std::string>& arguments,
                                          const std::vector<std::string>& known);

// The job with every parameter replaced: by what was given, else by its default, evaluated.
Result<job::Job> with_values(const job::Job& job, const job::ParameterValues& given,
                             const job::Schedule& schedule);

}  // namespace syncql::cli
