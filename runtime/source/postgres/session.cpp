#include "runtime/source/postgres/session.h"

#include <fmt/format.h>

#include "runtime/net/postgres_error.h"
#include "runtime/source/postgres/codes.h"

namespace syncql::runtime {
namespace {

// Servers that lack one or another of these (they are of versions 9.0 to 14) go without. Numbers
// of floating point are exact and shortest with extra_float_digits above 0.
constexpr const char* kSettings = R"(SELECT pg_catalog.set_config(s.name, v.value, false)
FROM (VALUES ('datestyle', 'ISO, YMD'), ('intervalstyle', 'iso_8601'), ('bytea_output', 'hex'),
             ('extra_float_digits', '3'), ('standard_conforming_strings', 'on'),
             ('default_transaction_read_only', 'on'), ('statement_timeout', '0'),
             ('lock_timeout', '0'), ('idle_in_transaction_session_timeout', '0'),
             ('idle_session_timeout', '0')) v(name, value)
JOIN pg_catalog.pg_settings s ON lower(s.name) = v.name)";

constexpr const char* kBegin = "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY";

Diagnostic unknown_zone(const PostgresRequest& request, Diagnostic reported) {
  Diagnostic diagnostic(kUnknownZone, fmt::format("{} does not know the time zone `{}`",
                                                  described(request.endpoint), request.zone));
  diagnostic.span = request.zone_span;
  diagnostic.notes = std::move(reported.notes);
  return diagnostic.with_help(
      "write a name of pg_timezone_names, such as `Asia/Shanghai` or `UTC`");
}

Diagnostic no_snapshot(const PostgresConnection& connection, Diagnostic reported) {
  Diagnostic diagnostic(kNoSnapshot, fmt::format("{} gave the readers no snapshot in common",
                                                 described(connection.endpoint())));
  diagnostic.notes = std::move(reported.notes);
  return diagnostic.with_help(
      "connect to the server itself and not through a pool of "
      "transactions, or leave out `run.consistent`");
}

}  // namespace

Result<PostgresConnection> open_session(const PostgresRequest& request) {
  auto connection = PostgresConnection::connect(request.endpoint);
  if (!connection) return connection;
  auto set = connection->query(kSettings, {});
  if (!set) return fail(std::move(set.error()));
  auto zoned =
      connection->query("SELECT pg_catalog.set_config('TimeZone', $1, false)", {request.zone});
  if (!zoned) return fail(unknown_zone(request, std::move(zoned.error())));
  return connection;
}

Result<HeldSnapshot> hold_snapshot(const PostgresRequest& request) {
  auto connection = open_session(request);
  if (!connection) return fail(std::move(connection.error()));
  auto begun = connection->execute(kBegin);
  if (!begun) return fail(no_snapshot(*connection, std::move(begun.error())));
  auto exported = connection->query("SELECT pg_catalog.pg_export_snapshot()", {});
  if (!exported) return fail(no_snapshot(*connection, std::move(exported.error())));
  return HeldSnapshot{std::move(*connection), exported->front().front().value_or("")};
}

Result<void> see_snapshot(PostgresConnection& connection, const std::string& id) {
  auto begun = connection.execute(kBegin);
  if (begun) begun = connection.execute("SET TRANSACTION SNAPSHOT " + quoted_literal(id));
  if (!begun) return fail(no_snapshot(connection, std::move(begun.error())));
  return {};
}

}  // namespace syncql::runtime
