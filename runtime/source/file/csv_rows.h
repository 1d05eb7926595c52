// The rows of a slice of a CSV file: fields become cells where they lie; what is no row is
// rejected.
#pragma once

#include <atomic>

#include "runtime/source/file/file_request.h"
#include "runtime/source/source.h"

namespace syncql::runtime {

// Behind the columns' cells each row has its offset in the file.
Result<void> read_csv(const FileRequest& request, const Split& split, RowConsumer& consumer,
                      const std::atomic<bool>& stop);

}  // namespace syncql::runtime
