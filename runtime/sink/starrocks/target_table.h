// The target table's columns as its catalog tells them, and their pairing with the job's list.
#pragma once

#include <string>
#include <vector>

#include "compiler/base/result.h"
#include "compiler/job/job.h"
#include "runtime/net/mysql_connection.h"
#include "runtime/sink/sink.h"

namespace syncql::runtime {

// Of all columns, in the table's order. Fails where there is no such table.
Result<std::vector<TargetColumn>> read_target_columns(MysqlConnection& connection,
                                                      const std::string& database,
                                                      const std::string& table);

// The job's target columns, in its order; where it lists none, those named as the source's. Case is
// ignored. Fails, at the column's place in the text, on one that the table lacks.
Result<std::vector<TargetColumn>> pair_columns(const job::Endpoint& writer,
                                               const std::vector<SourceColumn>& source,
                                               const std::vector<TargetColumn>& table);

// Whether the server's CSV reader can be trusted with enclosed text that begins with the enclosing
// character: from 3.0.9, 3.1.7 and 3.2.3 on (StarRocks#37381). True where the version is not known.
bool can_read_enclosed(std::string_view version);

}  // namespace syncql::runtime
