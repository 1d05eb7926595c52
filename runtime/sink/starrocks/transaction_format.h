// What the transaction interface can read of what a plain load can: neither enclosed nor escaped
// text (single-table transactions ignore those headers, StarRocks 2.4 to 4.1).
#pragma once

#include <vector>

#include "runtime/encode/column_plan.h"
#include "runtime/sink/starrocks/load_options.h"

namespace syncql::runtime {

// Changes the body format to one that carries any text, where the job leaves the choice. False: the
// job's own load properties cannot be kept in a transaction; then nothing is changed.
bool fit_for_transactions(LoadOptions& options, const std::vector<ColumnPlan>& columns);

}  // namespace syncql::runtime
