// The entries of a file source's column list: names, positions, paths, constants. Looks at no file.
#pragma once

#include <vector>

#include "compiler/base/result.h"
#include "runtime/source/file/file_request.h"

namespace syncql::runtime {

// Empty: the job asks for all columns. Fails on expressions: a file cannot work them out.
Result<std::vector<FileColumn>> file_columns(const job::Endpoint& reader, FileFormat format);

}  // namespace syncql::runtime
