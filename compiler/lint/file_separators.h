// The part of risky-separator that looks at files: writers that put a plain separator between the
// columns of a line.
#pragma once

#include "compiler/base/diagnostic.h"
#include "compiler/lint/project.h"

namespace syncql::lint {

// Of the format `text` alone: csv puts quotes around what holds a separator.
void check_file_separator(const BoundJob& bound, Diagnostics& diagnostics);

}  // namespace syncql::lint
