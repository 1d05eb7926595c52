// The job as JSON, out and in, so that every stage can be entered and left alone (`--emit job`).
// Secrets are written as where they are kept, never as what they are.
#pragma once

#include <string>
#include <string_view>

#include "compiler/base/result.h"
#include "compiler/base/span.h"
#include "compiler/job/job.h"

namespace syncql::job {

std::string to_json(const Job& job);

// What `to_json` wrote, but for the places in the user's text and for secrets that stood in it:
// such a secret is hidden for good. Fails at the byte that is no JSON, else with the JSON pointer
// of what does not belong into a job; nothing is skipped.
Result<Job> from_json(std::string_view text, FileId file);

}  // namespace syncql::job
