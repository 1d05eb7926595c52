// Whether the artifacts of a project can lie in one folder. Knows names, not what is in them.
#pragma once

#include "compiler/base/diagnostic.h"
#include "compiler/driver/pipeline.h"

namespace syncql::driver {

// Reports, at both jobs, each artifact that has the file name of an earlier one. ASCII letters are
// compared without regard to case, as some file systems do.
void check_artifact_names(const std::vector<job::Job>& jobs,
                          const std::vector<lower::Artifact>& artifacts, Diagnostics& diagnostics);

}  // namespace syncql::driver
