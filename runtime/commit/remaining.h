// What is left to do of a run that ended early: from what its ledger says to the portions that are
// still to be read. Pure; asks neither source nor target.
#pragma once

#include <cstdint>
#include <vector>

#include "compiler/base/result.h"
#include "runtime/batch/batch.h"
#include "runtime/commit/run_record.h"

namespace syncql::runtime {

struct Remaining {
  std::vector<Portion> portions;
  // Splits of which the rest is among `added` from now on, with the number of batches that they
  // keep: all that are recorded, or none.
  std::vector<SplitRecord> closed;
  std::vector<Split> added;  // with numbers of their own
};

// `batches` in the order of split and sequence; one that still counts as sent must be known not to
// be in the target. `ordered`: the source reads each split in the order of a unique key. Fails
// where a split without order has been loaded halfway.
Result<Remaining> remaining(const std::vector<SplitRecord>& splits,
                            const std::vector<BatchRecord>& batches, bool ordered);

}  // namespace syncql::runtime
