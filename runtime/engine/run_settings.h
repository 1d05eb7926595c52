// The settings of a job that steer its run: how many threads, how fast, how much memory, how many
// dirty rows.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "compiler/base/result.h"
#include "compiler/job/job.h"
#include "runtime/batch/batch.h"
#include "runtime/batch/body_pool.h"
#include "runtime/encode/value_policy.h"

namespace syncql::runtime {

struct RunSettings {
  std::uint32_t readers = 1;
  std::uint64_t bytes_per_second = 0;            // 0: no limit
  std::uint64_t rows_per_second = 0;             // 0: no limit
  std::optional<std::uint64_t> dirty_limit = 0;  // none: any number
  bool refused_batch_is_dirty = false;           // else it ends the run
  ValueRules values;
  bool consistent = false;   // all rows are of one moment
  std::uint64_t memory = 0;  // for bodies, their copies and rows that are read, at most
  std::chrono::milliseconds batch_age{0};  // after which a batch is loaded though it is not full
};

RunSettings run_settings(const job::Job& job);

// One body for each reader and writer and as many waiting as there are writers, or as many as half
// of the memory allows: the rest is for rows and batches that are larger, for the copies that the
// sink makes of them, and for the row that each reader's connection holds. Fails where not even one
// fits, with room for a larger row.
Result<BodyBudget> body_budget(const BatchLimits& limits, std::uint32_t readers,
                               std::uint32_t writers, std::uint64_t memory);

}  // namespace syncql::runtime
