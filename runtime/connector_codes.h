// What the list of connectors may report.
#pragma once

#include <vector>

#include "compiler/base/code.h"

namespace syncql::runtime {

inline constexpr Code kNoRuntime{
    "E0750", Severity::Error, "the connector cannot be run here",
    "Every connector of the standard library can be compiled for the platform; rows are moved from "
    "here for some of them only. `syncql connectors` lists all; the message names those that can "
    "be run. Compile the job and run it on the platform."};

inline std::vector<const Code*> connector_codes() {
  return {&kNoRuntime};
}

}  // namespace syncql::runtime
