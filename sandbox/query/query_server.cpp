#include "sandbox/query/query_server.h"

#include <arpa/inet.h>
#include <cerrno>
#include <fmt/format.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <system_error>
#include <unistd.h>

namespace syncql::sandbox {

namespace {

constexpr int kBacklog = 128;

// The listening socket, or -1 with errno set. `port` is replaced by the one that it has.
int listen_on(std::uint16_t& port) {
  const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  const int on = 1;
  ::setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on));
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  address.sin_port = htons(port);
  auto* generic = reinterpret_cast<sockaddr*>(&address);
  socklen_t length = sizeof(address);
  if (::bind(listener, generic, length) != 0 || ::listen(listener, kBacklog) != 0 ||
      ::getsockname(listener, generic, &length) != 0) {
    const int error = errno;
    ::close(listener);
    errno = error;
    return -1;
  }
  port = ntohs(address.sin_port);
  return listener;
}

}  // namespace

tl::expected<std::unique_ptr<QueryServer>, std::string> QueryServer::start(QueryBackend backend,
                                                                           std::uint16_t port) {
  const std::uint16_t wanted = port;
  const int listener = listen_on(port);
  if (listener < 0) {
    return tl::make_unexpected(fmt::format("cannot listen on 127.0.0.1:{} for queries: {}", wanted,
                                           std::generic_category().message(errno)));
  }
  backend.facts.query_port = port;
  return std::unique_ptr<QueryServer>(new QueryServer(std::move(backend), listener));
}

QueryServer::QueryServer(QueryBackend backend, int listener)
    : backend_(std::move(backend)), listener_(listener), accepting_([this] { accept_clients(); }) {}

QueryServer::~QueryServer() {
  stop();
}

void QueryServer::stop() {
  if (!accepting_.joinable()) return;
  stopping_ = true;
  ::shutdown(listener_, SHUT_RDWR);  // wakes accept
  accepting_.join();
  ::close(listener_);
  for (Client& client : clients_) client.session->abort();
  for (Client& client : clients_) client.thread.join();
  clients_.clear();
}

void QueryServer::accept_clients() {
  while (!stopping_) {
    const int socket = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
    if (socket >= 0) {
      serve(socket);
    } else if (errno != EINTR && errno != ECONNABORTED) {
      if (errno != EMFILE && errno != ENFILE) return;
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
  }
}

void QueryServer::serve(int socket) {
  std::erase_if(clients_, [](Client& client) {
    if (client.ended) client.thread.join();
    return client.ended.load();
  });
  const int on = 1;
  ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
  Client& client = clients_.emplace_back();
  client.session = std::make_unique<Session>(socket, backend_);
  client.thread = std::thread([&client] {
    client.session->run();
    client.ended = true;
  });
}

}  // namespace syncql::sandbox
