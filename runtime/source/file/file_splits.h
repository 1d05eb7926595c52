// How files are divided among readers: one split a file, and several of a large one where it is
// certain that a line break ends a record.
#pragma once

#include <cstdint>
#include <vector>

#include "compiler/base/result.h"
#include "runtime/source/file/file_list.h"
#include "runtime/source/source.h"

namespace syncql::runtime {

struct FileSplits {
  std::vector<Split> splits;
  std::vector<Diagnostic> warnings;  // of large files that stay whole, where readers go without
};

// A file is cut into parts of about `part` bytes; it is read through first where quotes or escapes
// could hide a line break, and stays whole where it holds any.
Result<FileSplits> file_splits(const FileRequest& request, const std::vector<FoundFile>& files,
                               std::uint32_t readers, std::uint64_t part);

}  // namespace syncql::runtime
