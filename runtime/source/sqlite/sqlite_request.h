// What a job asks of a SQLite source, taken out of the job once. Looks at no disk.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compiler/base/result.h"
#include "compiler/job/job.h"

namespace syncql::runtime {

struct SqliteRequest {
  std::string path;
  int busy_timeout = 5000;  // milliseconds
  std::string table;
  std::vector<job::Column> columns;  // empty: all
  std::string where;                 // the user's own characters; empty: every row
  std::string split_column;          // empty: the rows' own numbers
  bool consistent = false;           // one reader, which sees the table at one moment
  std::optional<Span> table_span;
  std::optional<Span> split_span;
};

Result<SqliteRequest> sqlite_request(const job::Job& job);

}  // namespace syncql::runtime
