// Columns that the job leaves out and the server cannot fill by itself: every load would be
// refused, after BEFORE had been run. Reads the table's definition as the server prints it; asks no
// server.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compiler/base/result.h"
#include "compiler/job/job.h"
#include "runtime/sink/sink.h"

namespace syncql::runtime {

// Of the table's columns, those that are neither loaded nor filled: NOT NULL, without default, not
// counted up, not computed. `definition` is what SHOW CREATE TABLE prints, one column a line: the
// older servers' information_schema tells neither defaults nor NULL. A column that it does not show
// counts as filled.
std::vector<std::string> unfilled_columns(const std::vector<TargetColumn>& loaded,
                                          const std::vector<TargetColumn>& table,
                                          std::string_view definition);

// Fails at the job's column list where there are any.
Result<void> check_filled(const job::Endpoint& writer, const std::vector<TargetColumn>& loaded,
                          const std::vector<TargetColumn>& table, std::string_view definition);

}  // namespace syncql::runtime
