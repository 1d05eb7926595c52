// What a job's writer asks of a target that speaks the MySQL protocol, taken out of the job once.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "compiler/base/result.h"
#include "compiler/job/job.h"
#include "runtime/batch/batch.h"

namespace syncql::runtime {

enum class MysqlWriteMode : std::uint8_t { Insert, Replace, Update };

struct MysqlWriteOptions {
  MysqlWriteMode mode = MysqlWriteMode::Insert;
  std::vector<std::string> update_columns;     // empty: all
  bool skip_null = false;                      // NULL leaves a column to its default,
  std::vector<std::string> skip_null_columns;  // one of these; empty: any
  std::vector<std::string> session;            // statements that set up each connection
  BatchLimits limits;                          // of a transaction
};

// Fails on options that only the platform can follow.
Result<MysqlWriteOptions> mysql_write_options(const job::Endpoint& writer);

}  // namespace syncql::runtime
