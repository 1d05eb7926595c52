// What to say of an option that no side has.
#pragma once

#include "compiler/base/diagnostic.h"
#include "compiler/sema/lookup.h"

namespace syncql::sema {

// With the nearest known name of the sides in question, if one is near.
void report_unknown_option(const Target& target, Diagnostics& diagnostics);

}  // namespace syncql::sema
