// The rules that concern one read value alone: ranges and patterns.
#pragma once

#include "compiler/base/diagnostic.h"
#include "compiler/catalog/connector_spec.h"

namespace syncql::catalog {

// False, with a report at `place`, where the value, an item of a list or a single one, breaks one.
bool check_value(const job::Value& value, const OptionSpec& option, Span place,
                 Diagnostics& diagnostics);

}  // namespace syncql::catalog
