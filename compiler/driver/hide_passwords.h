// Keeps passwords that stand in a script out of every report. Works on the text alone, so that it
// also does where the statement around one cannot be parsed.
#pragma once

#include "compiler/base/source.h"

namespace syncql::driver {

// Redacts what is given to anything named `password`, but for env(…) and file(…). Call when the
// file has been parsed: what is redacted can no longer be read.
void hide_passwords(SourceManager& sources, FileId file);

}  // namespace syncql::driver
