// Local files and standard output as a target: CSV and JSON lines.
#pragma once

#include "compiler/job/job.h"
#include "runtime/encode/column_plan.h"
#include "runtime/sink/file/output.h"
#include "runtime/sink/sink.h"

namespace syncql::runtime {

class FileSink final : public Sink {
 public:
  // Checks the options; looks at no disk.
  static Result<std::unique_ptr<Sink>> create(const job::Endpoint& writer);

  explicit FileSink(FileTarget target);

  Result<std::vector<TargetColumn>> prepare(const std::vector<SourceColumn>& columns) override;
  const std::vector<Diagnostic>& warnings() const override { return warnings_; }
  BatchLimits limits() const override;
  std::string target() const override;
  std::vector<std::string> statements_before() const override { return {}; }
  std::vector<std::string> statements_after() const override { return {}; }
  Result<std::size_t> run_before(const std::atomic<bool>& stop) override;
  Result<void> run_after() override;
  bool keeps_loaded_rows() const override { return false; }
  std::unique_ptr<RowEncoder> encoder() const override;
  std::unique_ptr<SinkWriter> open() override;

 private:
  FileTarget target_;
  Output output_;
  std::vector<ColumnPlan> columns_;
  std::vector<Diagnostic> warnings_;
};

}  // namespace syncql::runtime
