// The rows of a slice of a file of JSON lines: one object a line, its values become cells.
#pragma once

#include <atomic>

#include "runtime/source/file/file_request.h"
#include "runtime/source/source.h"

namespace syncql::runtime {

// Texts are delivered without their escapes, numbers and true and false as they are written, arrays
// and objects as JSON; a key that is missing is NULL.
// Behind the columns' cells each row has its offset in the file.
Result<void> read_json(const FileRequest& request, const Split& split, RowConsumer& consumer,
                       const std::atomic<bool>& stop);

}  // namespace syncql::runtime
