// Which files a pattern means now. Knows nothing of what is in them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "compiler/base/result.h"
#include "runtime/source/file/file_request.h"

namespace syncql::runtime {

struct FoundFile {
  std::string path;
  std::uint64_t size = 0;
};

// In the order of their names, each once. Fails where a pattern means no file.
Result<std::vector<FoundFile>> find_input_files(const FileRequest& request);

}  // namespace syncql::runtime
