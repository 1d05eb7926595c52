// One SQL statement of a client of the query port: done at once, or turned into the SQL that
// MariaDB runs in its place. Knows neither sockets nor packets.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <variant>

#include "sandbox/mariadb/catalog.h"
#include "sandbox/query/dialect/statement_error.h"
#include "sandbox/query/dialect/token_cursor.h"

namespace syncql::sandbox {

// What the stand-in says of the cluster it stands for.
struct ClusterFacts {
  std::string version;  // StarRocks' own: `3.3.2`
  std::string user;     // the account of all sessions
  int fe_http_port = 0;
  int be_http_port = 0;
  int query_port = 0;
};

struct SessionState {
  std::string database;                          // the current one, or empty
  std::map<std::string, std::string> variables;  // set in this session; names in lower case
};

struct StatementContext {
  Catalog& catalog;
  const ClusterFacts& facts;
  const SessionState& session;
};

struct Done {};
struct RunSql {
  std::string sql;  // MariaDB's; its result is the statement's
};
struct UseDatabase {
  std::string database;
};
struct SetVariables {
  std::map<std::string, std::string> values;
};
using Answer = std::variant<Done, RunSql, UseDatabase, SetVariables>;
using Answered = tl::expected<Answer, StatementError>;

Answered answer_statement(const StatementContext& context, std::string_view sql);

// The table's full name, if its database exists: unknown ones and a missing current one are errors.
tl::expected<TableName, StatementError> resolve(const StatementContext& context, TableName name);
tl::expected<TableDefinition, StatementError> require_table(const StatementContext& context,
                                                            const TableName& name);

}  // namespace syncql::sandbox
