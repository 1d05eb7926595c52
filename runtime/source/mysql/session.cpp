#include "runtime/source/mysql/session.h"

#include <fmt/format.h>
#include <span>

#include "runtime/net/mysql_error.h"
#include "runtime/source/mysql/codes.h"

namespace syncql::runtime {
namespace {

// The server drops a connection whose reader pauses longer than this while the target is busy.
constexpr const char* kPatience[] = {"SET SESSION net_write_timeout = 86400",
                                     "SET SESSION net_read_timeout = 86400"};
// Keys are compared with dates as they are stored, zeros and impossible days included.
constexpr const char* kAsStored[] = {
    "SET SESSION TRANSACTION READ ONLY",
    "SET SESSION sql_mode = CONCAT(REPLACE(REPLACE(REPLACE(@@sql_mode, 'NO_ZERO_IN_DATE', ''), "
    "'NO_ZERO_DATE', ''), 'TRADITIONAL', ''), ',ALLOW_INVALID_DATES')"};
// At StarRocks the time of a slow consumer counts as the query's; the limit is 300 s by default.
constexpr const char* kQueryTime[] = {"SET query_timeout = 259200"};

// Servers that only speak the protocol lack one or another of these settings: no harm done.
void try_each(MysqlConnection& connection, std::span<const char* const> statements) {
  for (const char* statement : statements) (void)connection.execute(statement);
}

Diagnostic zone_refused(const ReadRequest& request, Diagnostic reported) {
  Diagnostic diagnostic(kZoneRefused, fmt::format("{} does not take the time zone `{}`",
                                                  described(request.endpoint), request.zone));
  diagnostic.span = request.zone_span;
  diagnostic.notes = std::move(reported.notes);
  return diagnostic.with_help("write an offset, such as `+08:00`, or fill the server's tables");
}

}  // namespace

Result<MysqlConnection> open_session(const ReadRequest& request) {
  auto connection = MysqlConnection::connect(request.endpoint);
  if (!connection) {
    return connection;
  }
  try_each(*connection, kPatience);
  bool starrocks = request.dialect == MysqlDialect::Starrocks;
  try_each(*connection, starrocks ? std::span<const char* const>(kQueryTime)
                                  : std::span<const char* const>(kAsStored));
  if (request.zone.empty() || starrocks) return connection;
  auto zoned = connection->execute("SET SESSION time_zone = " + quoted_text(request.zone));
  if (!zoned) return fail(zone_refused(request, std::move(zoned.error())));
  return connection;
}

}  // namespace syncql::runtime
