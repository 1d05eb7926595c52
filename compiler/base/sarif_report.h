// Diagnostics as SARIF 2.1.0, the OASIS format that code-scanning services read: one log with one
// run. What has a place in a text is a result; what has none (a file that cannot be read, a host
// that does not answer) is a notification of the invocation, as SARIF has it.
#pragma once

#include <string>
#include <string_view>

#include "compiler/base/diagnostic.h"
#include "compiler/base/source.h"

namespace syncql {

// Results come in the order given; the rules are the codes that occur. Files are named relative as
// they were given. Lines and columns count from 1, columns in UTF-16 code units.
std::string sarif_report(const Diagnostics& diagnostics, const SourceManager& sources,
                         std::string_view version);

}  // namespace syncql
