// The statements of BEFORE and AFTER, run at a target that takes SQL over the MySQL protocol.
#pragma once

#include <atomic>
#include <cstddef>

#include "compiler/base/result.h"
#include "compiler/job/job.h"
#include "runtime/net/mysql_endpoint.h"

namespace syncql::runtime {

// Those of the writer's option with this role, over a connection of their own. How many were run:
// fewer than there are where `stop` was set. A failure is of `code` and names the clause.
Result<std::size_t> run_statements(const MysqlEndpoint& endpoint, const job::Endpoint& writer,
                                   job::Role role, const Code& code, const char* clause,
                                   const std::atomic<bool>& stop);

}  // namespace syncql::runtime
