// The settings of a job that steer its run: how many threads, how fast, how much memory, how many
// dirty rows.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "compiler/base/result.h"
#include "compiler/job/job.h"
#include "runtime/batch/batch.h"
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
  std::uint64_t memory = 0;  // for the bodies, at most
};

RunSettings run_settings(const job::Job& job);

// The bodies that a run keeps: each holds a batch and what its last row adds.
struct BodyBudget {
  std::size_t count = 0;
  std::size_t bytes = 0;  // of each
};

// One body for each reader and writer and as many waiting as there are writers, or as many as the
// memory allows; fails where not even one fits.
Result<BodyBudget> body_budget(const BatchLimits& limits, std::uint32_t readers,
                               std::uint32_t writers, std::uint64_t memory);

}  // namespace syncql::runtime
