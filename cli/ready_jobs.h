// The jobs of a project as they are run: compiled, every parameter replaced by its value.
#pragma once

#include <variant>
#include <vector>

#include "cli/arguments.h"
#include "cli/project.h"
#include "compiler/job/job.h"

namespace syncql::cli {

// The exit code where the text is wrong, or there is nothing to run; the messages have said why.
std::variant<std::vector<job::Job>, int> ready_jobs(const driver::Compilation& compilation,
                                                    const ParameterOptions& parameters,
                                                    Messages& messages);

}  // namespace syncql::cli
