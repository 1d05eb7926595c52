#include "runtime/source/mysql/snapshot.h"

#include <algorithm>
#include <fmt/format.h>
#include <optional>

#include "runtime/net/mysql_error.h"
#include "runtime/source/mysql/catalogue.h"
#include "runtime/source/mysql/codes.h"
#include "runtime/source/mysql/columns.h"
#include "runtime/source/mysql/session.h"

namespace syncql::runtime {
namespace {

// A lock that is waited for holds up everybody who comes behind it.
constexpr const char* kPatience = "SET SESSION lock_wait_timeout = LEAST(@@lock_wait_timeout, 10)";
constexpr const char* kIsolation = "SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ";
constexpr const char* kBegin = "START TRANSACTION WITH CONSISTENT SNAPSHOT";
constexpr std::string_view kWithoutSnapshots[] = {"myisam",  "aria",       "memory",   "csv",
                                                  "archive", "mrg_myisam", "blackhole"};

Diagnostic no_snapshot(const ReadRequest& request, std::string why, std::string help) {
  Diagnostic diagnostic(kNoCommonSnapshot,
                        fmt::format("{} gives the readers no snapshot in common: {}",
                                    described(request.endpoint), why));
  diagnostic.span = request.table_span;
  return diagnostic.with_help(std::move(help));
}

Result<void> check_engine(MysqlConnection& connection, const ReadRequest& request) {
  if (request.dialect == MysqlDialect::Starrocks) {
    return fail(
        no_snapshot(request, "it has none for several statements", "leave out `run.consistent`"));
  }
  const std::string engine = lower_case(table_engine(connection, request));
  const auto* found = std::find(std::begin(kWithoutSnapshots), std::end(kWithoutSnapshots), engine);
  if (found == std::end(kWithoutSnapshots)) return {};
  return fail(no_snapshot(request, fmt::format("table `{}` is of engine {}", request.table, engine),
                          "leave out `run.consistent`, or give the table a transactional engine"));
}

Result<void> lock(MysqlConnection& connection, const ReadRequest& request) {
  (void)connection.execute(kPatience);
  auto all = connection.execute("FLUSH TABLES WITH READ LOCK");
  if (all) return {};
  const bool one_table = request.query.empty();
  auto one =
      one_table
          ? connection.execute(fmt::format("LOCK TABLES {}.{} READ", quoted_name(request.database),
                                           quoted_name(request.table)))
          : all;
  if (one) return {};
  Diagnostic diagnostic =
      no_snapshot(request, "it refuses both a lock of all tables and one of this table",
                  "grant RELOAD, or LOCK TABLES on the database, or read with `concurrent = 1`, "
                  "which needs no lock");
  for (std::string& note : all.error().notes) diagnostic.with_note(std::move(note));
  if (one_table) {
    for (std::string& note : one.error().notes) diagnostic.with_note(std::move(note));
  }
  return fail(std::move(diagnostic));
}

}  // namespace

Diagnostic snapshot_lost(const ReadRequest& request) {
  return no_snapshot(request, "a connection was lost, and what it saw cannot be seen again",
                     "run the job again");
}

Result<std::vector<MysqlConnection>> open_with_one_snapshot(const ReadRequest& request,
                                                            std::uint32_t count) {
  std::vector<MysqlConnection> out;
  for (std::uint32_t i = 0; i < count; ++i) {
    auto connection = open_session(request);
    if (!connection) return fail(std::move(connection.error()));
    out.push_back(std::move(*connection));
  }
  if (auto able = check_engine(out.front(), request); !able) return fail(std::move(able.error()));
  std::optional<MysqlConnection> locker;  // its end is the lock's
  if (count > 1) {
    auto connection = open_session(request);
    if (!connection) return fail(std::move(connection.error()));
    locker.emplace(std::move(*connection));
    if (auto locked = lock(*locker, request); !locked) return fail(std::move(locked.error()));
  }
  for (MysqlConnection& connection : out) {
    auto begun = connection.execute(kIsolation);
    if (begun) begun = connection.execute(kBegin);
    if (!begun) return fail(std::move(begun.error()));
  }
  if (locker) (void)locker->execute("UNLOCK TABLES");
  return out;
}

}  // namespace syncql::runtime
