// The target table as its server knows it, held against what the job writes.
#pragma once

#include <string>
#include <vector>

#include "compiler/base/result.h"
#include "compiler/job/job.h"
#include "runtime/net/mysql_connection.h"
#include "runtime/sink/mysql/row_form.h"
#include "runtime/sink/mysql/write_options.h"
#include "runtime/sink/sink.h"
#include "runtime/source/source.h"

namespace syncql::runtime {

struct CheckedMysqlTarget {
  MysqlTarget target;
  std::vector<TargetColumn> columns;  // paired with the source's by position
  bool has_transactions = true;
};

// Fails, at the place in the text, on columns that the table lacks or computes itself, on types
// that do not pair, and on columns that would be left without a value. Changes nothing.
Result<CheckedMysqlTarget> checked_target(MysqlConnection& connection, const job::Endpoint& writer,
                                          const std::string& database,
                                          const std::vector<SourceColumn>& source,
                                          const MysqlWriteOptions& options);

}  // namespace syncql::runtime
