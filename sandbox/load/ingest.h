// One load's rows on their way from bytes to what the storage takes: settings, plan, reader and
// sink of one table together. Fed by one thread at a time. Knows neither labels nor HTTP.
#pragma once

#include <memory>

#include "sandbox/load/body_reader.h"
#include "sandbox/load/row_sinks.h"

namespace syncql::sandbox {

class Ingest {
 public:
  // Converts and collects rows for `table`. The errors are those of StarRocks' analysis.
  static Checked<std::unique_ptr<Ingest>> into(Table table, LoadSettings settings);
  // Counts rows and keeps none: no table need exist.
  static Checked<std::unique_ptr<Ingest>> counting(LoadSettings settings);

  // Bytes of the body as they arrive; an error fails the whole load.
  Checked<void> feed(std::string_view bytes);
  // The body is complete.
  Checked<void> finish();
  // After `finish`: no more than `max_filter_ratio` of the rows may have been filtered, and one at
  // least must be left.
  Checked<void> judge() const;

  const RowCounts& counts() const { return sink_->counts(); }
  const std::string& error_text() const { return sink_->errors().text(); }
  const Table& table() const { return table_; }
  // Nothing where rows are merely counted.
  const LoadRows* rows() const;
  // The predicate of the load; empty: all rows.
  const std::string& where() const { return settings_.where; }
  // The condition of the partitions that take rows; empty: all rows.
  const std::string& partition() const { return partition_; }
  // Between `finish` and `judge`: drops the rows that the predicate does not select, and filters
  // those for which there is no partition.
  void select(const std::vector<bool>& selected);
  void filter(const std::vector<bool>& in_partition);

 private:
  explicit Ingest(LoadSettings settings) : settings_(std::move(settings)) {}
  Checked<void> choose_partitions();
  CollectingSink* collecting();

  LoadSettings settings_;
  Table table_;
  LoadPlan plan_;
  std::string partition_;
  std::unique_ptr<CountingSink> sink_;
  std::unique_ptr<BodyReader> reader_;
};

}  // namespace syncql::sandbox
