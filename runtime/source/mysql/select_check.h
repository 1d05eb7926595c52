// Holds the job's select list against the real table: names resolved, types known, unsupported ones
// refused at the column's place in the text.
#pragma once

#include <vector>

#include "compiler/base/result.h"
#include "runtime/net/mysql_connection.h"
#include "runtime/source/mysql/read_request.h"
#include "runtime/source/mysql/select.h"
#include "runtime/source/source.h"

namespace syncql::runtime {

struct CheckedSelect {
  Select select;  // every column by itself, those that need it turned into numbers
  std::vector<SourceColumn> columns;
};

Result<CheckedSelect> checked_select(MysqlConnection& connection, const ReadRequest& request);

}  // namespace syncql::runtime
