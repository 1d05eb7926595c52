// What the ledger keeps of a run, its splits and its batches. Plain data; no rows but those that
// could not be loaded, and no secrets.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "runtime/source/source.h"

namespace syncql::runtime {

// How far a run has come. Before, Moving and After are where one can be taken up.
enum class Stage : std::uint8_t {
  Before,     // the statements of BEFORE
  Moving,     // rows
  After,      // the statements of AFTER
  Done,       // nothing is left
  Abandoned,  // a later run of the job began afresh
};

struct RunTotals {
  std::uint64_t rows_read = 0;
  std::uint64_t rows_loaded = 0;
  std::uint64_t bytes_loaded = 0;
  std::uint64_t batches = 0;
  std::uint64_t dirty_rows = 0;
  double seconds = 0;
};

struct RunRecord {
  std::uint64_t id = 0;
  std::string job;
  std::string target;       // `database.table`
  std::string fingerprint;  // of what must not change while the run is unfinished
  Stage stage = Stage::Before;
  std::string began;  // UTC, `2026-01-31 08:00:00`
  std::string ended;  // empty: under way, or killed
  RunTotals totals;
  std::string failure;  // the first one's message; empty: none
};

struct SplitRecord {
  Split split;
  std::optional<std::uint32_t> batches;  // how many its rows made; nothing: not read to its end
};

enum class BatchStage : std::uint8_t {
  Sent,     // perhaps: it is certain only what the target says of the label
  Loaded,   // its rows are in the target, but for dirty ones
  Refused,  // none of its rows are, with the job's consent
};

struct BatchRecord {
  std::uint32_t split = 0;
  std::uint32_t sequence = 0;
  std::string label;  // of the latest attempt
  BatchStage stage = BatchStage::Sent;
  std::uint64_t rows = 0;  // sent; once it is loaded, those in the target
  std::uint64_t bytes = 0;
  std::uint64_t dirty = 0;  // rows that are not in the target
  RowKey after;
  RowKey last;
  double seconds = 0;  // from its first sending to a certain outcome
};

// A row that is not in the target.
struct DeadLetter {
  std::uint32_t split = 0;
  std::uint32_t sequence = 0;  // of the batch that it would have been in
  std::string reason;
  std::string row;  // a JSON object
  RowKey key;       // in the source; empty: not known
};

}  // namespace syncql::runtime
