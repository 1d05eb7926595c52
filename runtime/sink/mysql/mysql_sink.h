// A table of MySQL, MariaDB and their kin as a target.
#pragma once

#include <memory>

#include "compiler/job/job.h"
#include "runtime/sink/mysql/mysql_writer.h"
#include "runtime/sink/mysql/row_form.h"
#include "runtime/sink/sink.h"

namespace syncql::runtime {

class MysqlSink final : public Sink {
 public:
  // Checks the options; opens no connection.
  static Result<std::unique_ptr<Sink>> create(const job::Job& job);

  MysqlSink(job::Endpoint writer, MysqlWriteTarget target);

  Result<std::vector<TargetColumn>> prepare(const std::vector<SourceColumn>& columns) override;
  const std::vector<Diagnostic>& warnings() const override { return warnings_; }
  Result<std::vector<std::string>> checks() override;
  BatchLimits limits() const override { return target_.options.limits; }
  std::string target() const override;
  std::vector<std::string> statements_before() const override;
  std::vector<std::string> statements_after() const override;
  Result<std::size_t> run_before(const std::atomic<bool>& stop) override;
  Result<void> run_after() override;
  std::unique_ptr<RowEncoder> encoder() const override;
  std::unique_ptr<SinkWriter> open() override;
  BatchFate fate_of(const std::string& label, const std::atomic<bool>& stop) override;

 private:
  Result<void> check_allowed(MysqlConnection& connection) const;

  const job::Endpoint writer_;
  MysqlWriteTarget target_;  // writers refer to it
  MysqlTarget table_;
  std::vector<Diagnostic> warnings_;
};

}  // namespace syncql::runtime
