// Before anything is changed at the target: does one of its FEs answer over HTTP as an FE does, and
// to this login? Loads nothing and changes nothing.
#pragma once

#include "compiler/base/result.h"
#include "runtime/sink/starrocks/load_target.h"

namespace syncql::runtime {

// Asks each FE for a label that no load has, twice at most, until one tells a state: that one
// is preferred from then on. Fails with what the last one did instead.
Result<void> check_frontends(LoadTarget& target);

}  // namespace syncql::runtime
