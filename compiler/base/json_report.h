// Diagnostics for machines: one JSON object with a list `diagnostics`, in the order given.
#pragma once

#include <string>

#include "compiler/base/diagnostic.h"
#include "compiler/base/source.h"

namespace syncql {

// Lines and columns count from 1 (columns in code points), offsets from 0 (bytes).
std::string json_report(const Diagnostics& diagnostics, const SourceManager& sources);

}  // namespace syncql
