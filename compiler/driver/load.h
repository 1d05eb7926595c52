// The files of a project: those named by the user and those that they INCLUDE, each read and
// parsed once. Looks up no names.
#pragma once

#include <string>
#include <vector>

#include "compiler/base/diagnostic.h"
#include "compiler/base/source.h"
#include "compiler/driver/pipeline.h"
#include "compiler/sema/bind.h"

namespace syncql::driver {

// The name that a file is loaded and shown under.
std::string normal_path(const std::string& path);

// An included file stands before the file that includes it. A file that cannot be read and a
// circle of includes are reported.
std::vector<sema::Unit> load(const Request& request, SourceManager& sources,
                             Diagnostics& diagnostics);

}  // namespace syncql::driver
