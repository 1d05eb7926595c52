// A CSV body cut into rows while it arrives: holds no more of it than the row that is not complete.
#pragma once

#include "sandbox/load/body_reader.h"

namespace syncql::sandbox {

class CsvReader final : public BodyReader {
 public:
  CsvReader(const LoadSettings& settings, const LoadPlan& plan, bool count_only, RowSink& sink);
  Checked<void> feed(std::string_view bytes) override;
  Checked<void> finish() override;

 private:
  using RowParser = std::size_t (*)(std::string_view, bool, const CsvFormat&, CsvRow&);

  void take_rows(bool last);
  void deliver();

  CsvFormat format_;
  const LoadPlan& plan_;
  RowSink& sink_;
  bool count_only_;
  RowParser parser_;
  std::size_t rows_to_skip_;
  std::string pending_;
  std::size_t retry_at_ = 0;  // bytes pending before it is worth looking for a row's end again
  CsvRow row_;
};

}  // namespace syncql::sandbox
