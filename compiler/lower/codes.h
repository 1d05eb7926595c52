// The diagnostics of the back ends.
#pragma once

#include <vector>

#include "compiler/base/code.h"

namespace syncql::lower {

inline constexpr Code kNoPlace{
    "W0502", Severity::Warning, "a back end cannot say something",
    "The job says something that the artifact's format has no place for. The artifact is written "
    "without it, and what runs it will use its own setting in its place. Runs on this machine do "
    "as "
    "the job says."};

std::vector<const Code*> codes();

}  // namespace syncql::lower
