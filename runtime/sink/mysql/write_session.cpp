#include "runtime/sink/mysql/mysql_writer.h"

namespace syncql::runtime {
namespace {

// Zero dates are values like any other here, and 0 is no request for the next number.
constexpr const char* kMode =
    "SET SESSION sql_mode = "
    "'STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION,NO_AUTO_VALUE_ON_ZERO,NO_UNSIGNED_SUBTRACTION'";
// A value that was rounded is told by a note. Servers that only speak the protocol may lack these.
constexpr const char* kWishes[] = {"SET SESSION sql_notes = 1", "SET SESSION max_error_count = 64",
                                   "SET SESSION wait_timeout = 86400"};

}  // namespace

Result<MysqlConnection> open_write_session(const MysqlWriteTarget& target) {
  auto connection = MysqlConnection::connect_for_loading(target.endpoint);
  if (!connection) return connection;
  for (const std::string& statement : target.options.session) {
    if (auto done = connection->execute(statement); !done) {
      done.error().span = target.session_span;
      return fail(std::move(done.error()));
    }
  }
  if (auto done = connection->execute(kMode); !done) return fail(std::move(done.error()));
  for (const char* wish : kWishes) (void)connection->execute(wish);
  return connection;
}

}  // namespace syncql::runtime
