// A connection made ready for reading: it waits for slow consumers and never writes.
#pragma once

#include "compiler/base/result.h"
#include "runtime/net/mysql_connection.h"
#include "runtime/source/mysql/read_request.h"

namespace syncql::runtime {

Result<MysqlConnection> open_session(const ReadRequest& request);

}  // namespace syncql::runtime
