// Diagnostics as a person reads them in a terminal: code, place, the line with a caret, help.
#pragma once

#include <string>

#include "compiler/base/diagnostic.h"
#include "compiler/base/source.h"

namespace syncql {

std::string text_report(const Diagnostic& diagnostic, const SourceManager& sources);
// All of them, each followed by an empty line.
std::string text_report(const Diagnostics& diagnostics, const SourceManager& sources);

}  // namespace syncql
