// The rows of a run that are not in its target, as a file of JSON lines for people to look
// through and mend.
#pragma once

#include <string>
#include <vector>

#include "compiler/base/result.h"
#include "runtime/commit/run_record.h"

namespace syncql::runtime {

// One line a row: `{"reason": …, "key": [ … ], "row": { … }}`; the key is left out where it is not
// known. The file replaces an earlier one of the run and is readable by its owner only.
Result<void> write_dead_letters(const std::string& path, const std::vector<DeadLetter>& letters);

// Those of the run's earlier part, of which none are left.
void remove_dead_letters(const std::string& path);

// `dead-letters/<job>-<run>.jsonl` beside the ledger.
std::string dead_letter_path(const std::string& ledger, const std::string& job, std::uint64_t run);

}  // namespace syncql::runtime
