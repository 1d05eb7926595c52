// The job as JSON, so that every stage can be entered and left alone (`--emit job`). Secrets are
// written as where they are kept, never as what they are.
#pragma once

#include <string>

#include "compiler/job/job.h"

namespace syncql::job {

std::string to_json(const Job& job);

}  // namespace syncql::job
