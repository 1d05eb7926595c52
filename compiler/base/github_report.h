// Diagnostics as GitHub Actions shows them beside the changed lines: one workflow command a line.
// Knows nothing of where it runs.
#pragma once

#include <string>

#include "compiler/base/diagnostic.h"
#include "compiler/base/source.h"

namespace syncql {

// `::error file=a.sync,line=3,…,title=E0301 unknown option::message`, in the order given. Columns
// count from 1, in code points; the end stands behind the last character. GitHub takes columns only
// for a place within one line.
std::string github_report(const Diagnostics& diagnostics, const SourceManager& sources);

}  // namespace syncql
