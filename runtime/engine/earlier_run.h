// What an earlier run of a job left for `--resume` to take up. Changes nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "compiler/base/result.h"
#include "runtime/commit/ledger.h"

namespace syncql::runtime {

struct EarlierRun {
  RunRecord record;
  std::uint64_t loaded = 0;  // rows
  // Nothing is missing, but its process was killed or failed at another job.
  bool done = false;
};

// The job's latest run into this target, if `--resume` would not begin a new one.
Result<std::optional<EarlierRun>> earlier_run(Ledger& ledger, const std::string& job,
                                              const std::string& target,
                                              const std::string& fingerprint);

}  // namespace syncql::runtime
