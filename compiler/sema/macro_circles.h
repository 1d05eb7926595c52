// Macros that expand themselves, directly or through others. Knows only who calls whom.
#pragma once

#include <set>

#include "compiler/sema/macros.h"

namespace syncql::sema {

// The macros that lie on a circle; each circle is reported with the calls that close it.
std::set<const Macro*> find_macro_circles(const Macros& macros, Diagnostics& diagnostics);

}  // namespace syncql::sema
