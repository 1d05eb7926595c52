#include "sandbox/http/listener.h"

#include <cerrno>
#include <cstring>
#include <fmt/format.h>
#include <sys/socket.h>
#include <unistd.h>

namespace syncql::sandbox {
namespace {

constexpr std::chrono::seconds kIdle{600};

void refuse_head(Connection& connection, std::size_t max_bytes) {
  const std::string text = fmt::format("HTTP header is larger than {} bytes", max_bytes);
  httplib::Stream& stream = connection;
  stream.write(
      fmt::format("HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain\r\n"
                  "Content-Length: {}\r\nConnection: close\r\n\r\n{}",
                  text.size(), text));
}

}  // namespace

Listener::Listener(ListenerOptions options) : options_(std::move(options)) {
  new_task_queue = [count = options_.threads] { return new httplib::ThreadPool(count); };
  set_tcp_nodelay(true);
}

Listener::~Listener() {
  shut();
}

Checked<int> Listener::open(int port) {
  errno = 0;
  const int bound =
      port == 0 ? bind_to_any_port("127.0.0.1") : (bind_to_port("127.0.0.1", port) ? port : -1);
  if (bound > 0) {
    // The library keeps five clients waiting at most; a sixth would try again only after a second.
    ::listen(svr_sock_, SOMAXCONN);
    return bound;
  }
  return refuse(fmt::format("cannot listen on 127.0.0.1:{}: {}", port, std::strerror(errno)));
}

void Listener::start() {
  thread_ = std::thread([this] { listen_after_bind(); });
  // The library forgets a stop that comes before it runs.
  while (!is_running()) std::this_thread::yield();
}

void Listener::shut() {
  {
    const std::lock_guard lock(mutex_);
    shut_ = true;
    for (const auto& [peer, connection] : connections_) connection->shut();
  }
  stop();
  if (thread_.joinable()) thread_.join();
  // The library leaves a socket open that it never served.
  const socket_t unserved = svr_sock_.exchange(INVALID_SOCKET);
  if (unserved != INVALID_SOCKET) ::close(unserved);
}

Connection& Listener::connection(const httplib::Request& request) {
  const std::lock_guard lock(mutex_);
  return *connections_.at({request.remote_addr, request.remote_port});
}

bool Listener::process_and_close_socket(socket_t socket) {
  Connection connection(socket, kIdle);
  Peer peer;
  connection.get_remote_ip_and_port(peer.first, peer.second);
  bool served = false;
  bool wanted = false;
  {
    const std::lock_guard lock(mutex_);
    wanted = !shut_ && connections_.emplace(peer, &connection).second;
  }
  if (wanted) {
    served = serve(connection);
    connection.linger();
  }
  {
    const std::lock_guard lock(mutex_);
    if (wanted) connections_.erase(peer);
  }
  ::close(socket);
  return served;
}

bool Listener::serve(Connection& connection) {
  const auto head = connection.read_head(options_.max_head_bytes);
  if (head == Connection::Head::TooLarge) refuse_head(connection, options_.max_head_bytes);
  if (head != Connection::Head::Read) return false;
  if (options_.refuses(connection.path())) {
    connection.reset();
    return false;
  }
  bool closed = false;
  return process_request(connection, true, closed, [&](httplib::Request& request) {
    request.headers = connection.headers();
    // The library would unpack the body, or refuse it; that is the load's own business.
    request.headers.erase("Content-Encoding");
    // Without a length the library would read until the client hangs up.
    if (!request.has_header("Content-Length") && !request.has_header("Transfer-Encoding"))
      request.set_header("Content-Length", "0");
  });
}

}  // namespace syncql::sandbox
