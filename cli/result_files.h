// Results as files in a folder, each named on standard output once it is there. Knows nothing of
// what is in them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/base/result.h"

namespace syncql::cli {

struct ResultFile {
  std::string_view name;  // without folder; no two have the same
  std::string_view text;
};

enum class Existing : std::uint8_t {
  Replaced,  // what a file of that name holds can be made again
  Kept,      // it may have been worked on: a file of that name is an error
};

// Makes the folder where there is none. Stops at the first file that cannot be written.
Result<void> write_results(const std::string& folder, const std::vector<ResultFile>& files,
                           Existing existing);

}  // namespace syncql::cli
