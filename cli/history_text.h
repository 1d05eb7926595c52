// Runs of the ledger as people and as programs read them.
#pragma once

#include <string>
#include <vector>

#include "runtime/commit/run_record.h"

namespace syncql::cli {

// What became of a run; `under_way`: a process is running it now.
std::string outcome_of(const runtime::RunRecord& run, bool under_way);

struct HistoryEntry {
  runtime::RunRecord run;
  bool under_way = false;
};

// One line a run, newest first, with the failure below it; a line of its own where there is none.
std::string history_text(const std::vector<HistoryEntry>& entries);
// A JSON array of the same.
std::string history_json(const std::vector<HistoryEntry>& entries);

// One run: its batches in the order of the table.
std::string run_text(const HistoryEntry& entry, const std::vector<runtime::BatchRecord>& batches);

}  // namespace syncql::cli
