// A run's own page of the ledger: what each batch of it becomes. Safe to use from several threads.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "runtime/batch/batch.h"
#include "runtime/commit/ledger.h"

namespace syncql::runtime {

class RunLog {
 public:
  RunLog(Ledger& ledger, std::uint64_t run) : ledger_(ledger), run_(run) {}

  // Before anything is sent under the label.
  Result<void> sending(const Batch& batch, const std::string& label);
  // `loaded` rows of it are in the target, `dirty` ones are not, among them those that the encoder
  // left out; of `refused` it is known which they are.
  Result<void> settled(const Batch& batch, BatchStage stage, std::uint64_t loaded,
                       std::uint64_t dirty, const std::vector<LeftOutRow>& refused);
  // All of a split's batches at once.
  Result<void> split_loaded(std::uint32_t split);
  Result<void> read_to_end(std::uint32_t split, std::uint32_t batches);
  // Rows of batches that were never made.
  Result<void> left_out(std::uint32_t split, std::uint32_t sequence,
                        const std::vector<LeftOutRow>& rows);

 private:
  Ledger& ledger_;
  std::uint64_t run_;
};

}  // namespace syncql::runtime
