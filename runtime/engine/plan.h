// What a run would do, as data: whoever shows it decides how. Connects to both sides, checks
// tables, columns and the way to the target, reads one row at most and writes nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "compiler/base/result.h"
#include "compiler/job/job.h"
#include "runtime/engine/earlier_run.h"

namespace syncql::runtime {

struct PlannedColumn {
  std::string source_name;
  std::string source_type;
  std::string target_name;
  std::string target_type;
  bool target_nullable = true;
  std::vector<std::string> risks;  // what the target's column cannot hold, by the types
};

struct Plan {
  std::string job;
  std::string target;                     // `database.table`
  std::vector<std::string> source_facts;  // version and address
  std::vector<std::string> target_facts;  // version, model and key, columns left out
  std::vector<std::string> checks;        // what was tried at both sides, and is well
  bool has_rows = false;                  // there is something to move
  std::vector<PlannedColumn> columns;
  std::vector<std::string> splits;  // the source's SQL; empty: all rows
  std::uint32_t readers = 1;
  std::uint32_t writers = 1;
  std::uint64_t rows = 0;          // an estimate; 0: not known
  std::uint64_t batch_rows = 0;    // at most
  std::uint64_t batch_bytes = 0;   // at most
  std::uint32_t batch_copies = 0;  // of each while it is loaded, compressed or in pieces
  std::uint64_t memory = 0;        // bytes for batches and their copies
  std::string taken_up;            // how a run that ended early goes on
  std::optional<EarlierRun> earlier;
  std::vector<std::string> before;
  std::vector<std::string> after;
  std::vector<Diagnostic> warnings;
};

// `ledger`: path; one that is not there is not made.
Result<Plan> plan(const job::Job& job, const std::string& ledger);

}  // namespace syncql::runtime
