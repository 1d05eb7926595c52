// The names under which batches are loaded. They are deterministic, so that a batch sent twice is
// known for what it is, and differ between jobs, runs, splits, batches and attempts.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace syncql::runtime {

class LabelScheme {
 public:
  // `target` is `database.table`: StarRocks keeps some labels for the whole cluster.
  LabelScheme(std::string_view job_name, std::string_view target, std::uint64_t run_id);

  // The label of a batch's first attempt; fits StarRocks' `^[-\w]{1,128}$`, as do later attempts.
  std::string batch(std::uint32_t split, std::uint32_t sequence) const;

 private:
  std::string prefix_;
};

// The label of attempt 1, 2, … at the batch. A new attempt is due only where the server says that
// the one before it was aborted.
std::string attempt_label(const std::string& batch_label, std::uint32_t attempt);

// FNV-1a, 64 bits: the same on every machine and in every version.
std::uint64_t stable_hash(std::string_view text);

}  // namespace syncql::runtime
