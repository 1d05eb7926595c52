// The rows of a batch that a target does not take, read back from the batch's body.
#pragma once

#include <vector>

#include "runtime/batch/cutter.h"
#include "runtime/sink/sink.h"

namespace syncql::runtime {

// With their keys, where the key's parts are among the columns. `encoder` is of the kind that made
// the batch.
std::vector<LeftOutRow> dead_rows(const Batch& batch, const std::vector<RefusedRow>& refused,
                                  const RowLayout& layout, const RowEncoder& encoder);

}  // namespace syncql::runtime
