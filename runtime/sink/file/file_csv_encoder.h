// Rows as CSV for files: every text can be told from NULL and is read back as it was.
#pragma once

#include <string>
#include <vector>

#include "runtime/encode/column_plan.h"
#include "runtime/encode/row_encoder.h"
#include "runtime/encode/scan.h"

namespace syncql::runtime {

struct FileCsvFormat {
  char separator = ',';
  std::string null_text = "\\N";  // holds no separator, quote or line break
};

class FileCsvEncoder final : public RowEncoder {
 public:
  FileCsvEncoder(std::vector<ColumnPlan> columns, FileCsvFormat format);

  bool append(Row row, Body& body) override;
  RowExpansion expansion() const override;
  void close(Body&) override {}
  std::string reason() const override;

  // The names of the columns as the first line.
  std::string header();

 private:
  void append_cell(const Cell& cell, Rendering rendering, Body& body);
  void append_text(std::string_view text, Body& body);
  bool needs_quotes(std::string_view text) const;

  std::vector<ColumnPlan> columns_;
  FileCsvFormat format_;
  SpecialBytes special_;
};

}  // namespace syncql::runtime
