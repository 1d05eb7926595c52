#include "runtime/net/postgres_wait.h"

#include <cerrno>
#include <fmt/format.h>
#include <libpq-fe.h>
#include <poll.h>
#include <sys/socket.h>

#include "runtime/net/mysql_codes.h"
#include "runtime/net/postgres_error.h"

namespace syncql::runtime {

Waited wait_for_bytes(pg_conn* connection, std::chrono::seconds limit) {
  pollfd waiting{PQsocket(connection), POLLIN, 0};
  const int most = static_cast<int>(std::chrono::milliseconds(limit).count());
  int ready = 0;
  do {
    ready = ::poll(&waiting, 1, most);
  } while (ready < 0 && errno == EINTR);
  if (ready == 0) {
    ::shutdown(PQsocket(connection), SHUT_RDWR);
    return Waited::Silent;
  }
  return PQconsumeInput(connection) == 1 ? Waited::Came : Waited::Lost;
}

Diagnostic silence_of(const PostgresEndpoint& endpoint) {
  return Diagnostic(kConnectionLost, fmt::format("{} has been silent for {} s", described(endpoint),
                                                 endpoint.read_timeout.count()))
      .with_help(fmt::format("look at what the server does; where it needs longer for its first "
                             "row, raise `socketTimeout` of `{}`",
                             endpoint.name));
}

}  // namespace syncql::runtime
