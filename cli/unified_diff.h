// What changes from one text to another, as `diff -u` prints it. Secrets are shown as reports show
// them, so such a diff is for reading.
#pragma once

#include <string>

#include "compiler/base/source.h"

namespace syncql::cli {

// Empty where the texts are the same. Both are shown under the name of the first.
std::string unified_diff(const SourceFile& before, const SourceFile& after);

}  // namespace syncql::cli
