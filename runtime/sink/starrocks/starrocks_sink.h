// StarRocks as a target: schema and statements over its query port, rows by Stream Load.
#pragma once

#include <memory>

#include "compiler/job/job.h"
#include "runtime/plan/connection.h"
#include "runtime/sink/sink.h"
#include "runtime/sink/starrocks/load_options.h"
#include "runtime/sink/starrocks/load_target.h"

namespace syncql::runtime {

class StarrocksSink final : public Sink {
 public:
  // Checks the options; opens no connection.
  static Result<std::unique_ptr<Sink>> create(const job::Endpoint& writer);

  StarrocksSink(job::Endpoint writer, ConnectionParameters connection, LoadOptions options);

  Result<std::vector<TargetColumn>> prepare(const std::vector<SourceColumn>& columns) override;
  const std::vector<Diagnostic>& warnings() const override { return options_.warnings; }
  std::vector<std::string> facts() const override { return facts_; }
  Result<std::vector<std::string>> checks() override;
  BatchLimits limits() const override { return options_.limits; }
  std::string target() const override;
  std::vector<std::string> statements_before() const override;
  std::vector<std::string> statements_after() const override;
  Result<std::size_t> run_before(const std::atomic<bool>& stop) override;
  Result<void> run_after() override;
  bool load_splits_whole() override;
  bool isolates_rows() const override;
  std::unique_ptr<RowEncoder> encoder() const override;
  std::unique_ptr<SinkWriter> open() override;
  BatchFate fate_of(const std::string& label, const std::atomic<bool>& stop) override;

 private:
  Result<std::vector<TargetColumn>> read_table(const std::vector<SourceColumn>& columns);
  void note_facts(const std::string& version, const std::string& definition,
                  const std::vector<TargetColumn>& loaded, const std::vector<TargetColumn>& table);
  Result<void> check_own_columns() const;
  std::vector<std::string> request_headers() const;

  job::Endpoint writer_;
  ConnectionParameters connection_;
  LoadOptions options_;
  std::vector<ColumnPlan> columns_;
  std::vector<std::string> facts_;
  std::string loads_go_to_;  // by the FE; empty: it did not say
  bool whole_splits_ = false;
  std::unique_ptr<LoadTarget> load_target_;  // writers refer to it
};

}  // namespace syncql::runtime
