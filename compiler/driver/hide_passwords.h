// Keeps passwords that stand in a script out of every report. Works on the text alone, so that it
// also does where the statement around one cannot be parsed.
#pragma once

#include "compiler/base/diagnostic.h"
#include "compiler/base/source.h"

namespace syncql::driver {

// Redacts what is given to anything named `password`, but for env(…) and file(…), and drops the
// fixes that could repeat it. Call when the file has been parsed: what is redacted can no longer be
// read.
void hide_passwords(SourceManager& sources, Diagnostics& diagnostics, FileId file);

}  // namespace syncql::driver
