// Rates over the time of a run as a picture (SVG) to be put into a page.
#pragma once

#include <string>
#include <vector>

#include "runtime/engine/run.h"

namespace syncql::cli {

// Rows read and rows loaded a second between the samples; a sentence where there are too few.
std::string rate_chart(const std::vector<runtime::Progress>& samples);

}  // namespace syncql::cli
