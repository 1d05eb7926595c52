// The counters of a run, shared by its threads and read by whoever shows progress.
#pragma once

#include <atomic>
#include <cstdint>

namespace syncql::runtime {

struct Tally {
  std::atomic<std::uint64_t> rows_read = 0;
  std::atomic<std::uint64_t> rows_loaded = 0;
  std::atomic<std::uint64_t> bytes_loaded = 0;
  std::atomic<std::uint64_t> batches = 0;
};

}  // namespace syncql::runtime
