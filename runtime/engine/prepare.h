// Everything of a run that comes before the first row and changes nothing: both sides connected
// and checked, splits enumerated, threads and memory settled.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "runtime/engine/run_settings.h"
#include "runtime/sink/sink.h"
#include "runtime/source/source.h"

namespace syncql::runtime {

struct PreparedRun {
  RunSettings settings;
  std::unique_ptr<Source> source;
  std::unique_ptr<Sink> sink;
  std::vector<SourceColumn> source_columns;
  std::vector<TargetColumn> target_columns;  // of equal number, paired by position
  std::vector<ColumnPolicy> policies;        // of the columns that the job's policies concern
  std::vector<Split> splits;
  std::uint32_t readers = 1;
  std::uint32_t writers = 1;
  bool whole_splits = false;   // one writer a reader, which loads all of a split or nothing
  bool isolates_rows = false;  // of a refused batch: the dirty ones are looked for
  BodyBudget bodies;
  std::uint32_t body_copies = 0;     // at most, of each while it is loaded
  std::vector<Diagnostic> warnings;  // of both sides, as far as they are known before the first row
};

// What its target counts in the lengths of text columns.
LengthUnit length_unit(const job::Job& job);

struct PrepareOptions {
  std::string dead_letters = {};  // path of the file that takes the source's place; empty: none
  // The order that an earlier run into this target read in, where one may be taken up; or none.
  std::function<KeyOrder(const Sink&)> order = {};
};

// The job must outlive what is returned.
Result<PreparedRun> prepare(const job::Job& job, const PrepareOptions& options = {});

}  // namespace syncql::runtime
