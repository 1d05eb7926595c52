// The user's files through the compiler, and what it says of them onto standard error.
#pragma once

#include <string_view>

#include "cli/arguments.h"
#include "compiler/base/diagnostic.h"
#include "compiler/base/source.h"
#include "compiler/driver/pipeline.h"

namespace syncql::cli {

// Compiles the files; diagnostics are not printed yet, so that a command may add its own.
driver::Compilation compile_project(const Project& project, bool emit);

// Prints all diagnostics to standard error in the format asked for. Prints nothing for none, but
// in JSON, where a reader waits for a document.
void print_diagnostics(const Diagnostics& diagnostics, const SourceManager& sources,
                       ErrorFormat format);

}  // namespace syncql::cli
