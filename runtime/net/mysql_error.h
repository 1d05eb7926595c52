// From the numbers of the MySQL protocol to diagnostics: one code a cause, the server's name and
// address in the message, what to do as help. Knows no job.
#pragma once

#include <string>
#include <string_view>

#include "compiler/base/diagnostic.h"
#include "runtime/net/mysql_endpoint.h"

namespace syncql::runtime {

// `data source `shop` (db.internal:3306)`
std::string described(const MysqlEndpoint& endpoint);

// A statement failed on a connection that had been made. Numbers below 2000 and from 3000 on are
// the server's, those between the library's (errmsg.h); `text` is in the words of either.
Diagnostic statement_failure(const MysqlEndpoint& endpoint, unsigned number, std::string_view text,
                             std::string_view sql);

// The connection did not come about. May connect once more, to tell the cause.
Diagnostic connect_failure(const MysqlEndpoint& endpoint, unsigned number, std::string_view text);

}  // namespace syncql::runtime
