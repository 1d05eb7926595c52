// What must not change between the two parts of a run that is taken up: which rows are read, and
// where they go. How fast and how is free to change.
#pragma once

#include <string>

#include "compiler/job/job.h"

namespace syncql::runtime {

// Sixteen hexadecimal digits. `key_columns`: how many cells make a row's key at the source.
std::string fingerprint(const job::Job& job, std::size_t key_columns);

}  // namespace syncql::runtime
