// About how many rows files hold, for progress.
#pragma once

#include <cstdint>
#include <vector>

#include "runtime/source/file/file_list.h"

namespace syncql::runtime {

// From the lines at the beginning of the first file; 0 where it is compressed or cannot be read.
std::uint64_t row_estimate(const std::vector<FoundFile>& files);

}  // namespace syncql::runtime
