// What becomes of a body's rows: converted and collected for the storage, or merely counted.
#pragma once

#include <cstdint>

#include "sandbox/load/body_reader.h"
#include "sandbox/load/error_log.h"
#include "sandbox/storage.h"

namespace syncql::sandbox {

struct RowCounts {
  std::int64_t total = 0;
  std::int64_t filtered = 0;
  std::int64_t unselected = 0;

  std::int64_t loaded() const { return total - filtered - unselected; }
};

class CountingSink : public RowSink {
 public:
  void add(RowCells cells, std::string_view text) override;
  void reject(std::string_view message, std::string_view text) override;

  const RowCounts& counts() const { return counts_; }
  const ErrorLog& errors() const { return errors_; }

 protected:
  RowCounts counts_;
  ErrorLog errors_;
};

// Rows that cannot be stored are filtered. What is out of a type's range becomes NULL where the
// column may be NULL, unless the load is strict.
class CollectingSink final : public CountingSink {
 public:
  // `table` and `plan` outlive the sink.
  CollectingSink(const Table& table, const LoadPlan& plan, bool strict);
  void add(RowCells cells, std::string_view text) override;

  const LoadRows& rows() const { return rows_; }
  // Drops the rows that `selected`, one a row, does not name: they count as unselected.
  void select(const std::vector<bool>& selected);
  // The same, but they count as filtered, for the reason in `message`.
  void filter(const std::vector<bool>& fits, std::string_view message);

 private:
  // The text for the error log where a cell refuses the row.
  Checked<void> add_cell(const TargetColumn& target, RowCells cells);
  Checked<void> add_op(RowCells cells);
  void keep(const std::vector<bool>& kept);
  std::string text_of(std::size_t row) const;

  const Table& table_;
  const LoadPlan& plan_;
  bool strict_;
  LoadRows rows_;
};

}  // namespace syncql::sandbox
