// What a job asks of a source that speaks the MySQL protocol, taken out of the job once: where,
// which table, which columns, which rows. Knows nothing of the table as it really is.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "compiler/base/result.h"
#include "compiler/job/job.h"
#include "runtime/net/mysql_endpoint.h"

namespace syncql::runtime {

// Starrocks: and Doris, which it comes from.
enum class MysqlDialect : std::uint8_t { Mysql, Starrocks };

struct ReadRequest {
  MysqlEndpoint endpoint;
  MysqlDialect dialect = MysqlDialect::Mysql;
  std::string database;
  std::string table;
  std::vector<job::Column> columns;  // empty: all
  std::string where;                 // the user's own characters; empty: every row
  std::string query;                 // stands for table, columns and condition where given
  std::string split_column;          // empty: none
  bool consistent = false;           // all readers see one moment
  std::string zone;                  // of TIMESTAMP values; empty: the server's own
  std::uint32_t split_factor = 5;    // splits a reader
  std::optional<Span> table_span;
  std::optional<Span> split_span;
  std::optional<Span> zone_span;
};

// Fails where the data source cannot be resolved (plan/connection.h) or no database is named.
Result<ReadRequest> read_request(const job::Job& job);

}  // namespace syncql::runtime
