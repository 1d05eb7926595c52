#include "sandbox/http/receive_body.h"

namespace syncql::sandbox {
namespace {

constexpr std::int64_t kSlowPiece = std::int64_t{64} << 10;

}  // namespace

ReceivedBody receive_body(Cluster& cluster, Connection& connection, std::string_view operation,
                          const httplib::ContentReader& body, Ingest& into) {
  const auto slow = cluster.faults.take(FaultKind::SlowBody, operation);
  std::int64_t next_pause = 0;
  ReceivedBody received;
  connection.send_continue();
  received.complete = body([&](const char* bytes, std::size_t size) {
    if (slow && received.bytes >= next_pause) {
      cluster.pause.wait(slow->wait);
      next_pause += kSlowPiece;
    }
    received.bytes += static_cast<std::int64_t>(size);
    if (received.fed) received.fed = into.feed({bytes, size});
    return true;
  });
  return received;
}

}  // namespace syncql::sandbox
