// Before anything is changed at the target: may this login load into the table, and where would its
// rows go? An FE checks the privilege before it sends a load on to a BE, so a load without rows
// that is not sent on tells both and leaves no trace.
#pragma once

#include <string>

#include "compiler/base/result.h"
#include "runtime/sink/starrocks/load_target.h"

namespace syncql::runtime {

// The `http://host:port` that the preferred FE sends loads on to. Empty where it does not say,
// which may pass. Fails where the login may not INSERT.
Result<std::string> ask_to_load(LoadTarget& target);

// Fails where no connection to it comes about.
Result<void> check_reached(const std::string& origin);

}  // namespace syncql::runtime
