// Where the system's refusal of memory or of a thread becomes a diagnostic: at the edge of each
// thread's work and of what comes before the threads.
#pragma once

#include <functional>
#include <optional>

#include "compiler/base/diagnostic.h"

namespace syncql::runtime {

// Does the work; tells what the system refused meanwhile, if anything.
std::optional<Diagnostic> within_resources(const std::function<void()>& work);

}  // namespace syncql::runtime
