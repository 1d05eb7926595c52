#include "runtime/net/tcp_probe.h"

#include <cerrno>
#include <memory>
#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>
#include <system_error>

#include "runtime/net/socket_handle.h"

namespace syncql::runtime {
namespace {

struct FreeAddresses {
  void operator()(addrinfo* list) const { ::freeaddrinfo(list); }
};
using Addresses = std::unique_ptr<addrinfo, FreeAddresses>;

// The errno of one attempt; 0 where it succeeded.
int connect_error(const addrinfo& address, std::chrono::seconds timeout) {
  SocketHandle socket(::socket(address.ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
  if (socket.get() < 0) return errno;
  if (::connect(socket.get(), address.ai_addr, address.ai_addrlen) == 0) return 0;
  if (errno != EINPROGRESS) return errno;
  pollfd waiting{socket.get(), POLLOUT, 0};
  auto limit = std::chrono::duration_cast<std::chrono::milliseconds>(timeout).count();
  int ready = ::poll(&waiting, 1, static_cast<int>(limit));
  if (ready == 0) return ETIMEDOUT;
  if (ready < 0) return errno;
  int error = 0;
  socklen_t size = sizeof error;
  ::getsockopt(socket.get(), SOL_SOCKET, SO_ERROR, &error, &size);
  return error;
}

TcpTrouble trouble_of(int error) {
  switch (error) {
    case 0:
      return TcpTrouble::None;
    case ECONNREFUSED:
      return TcpTrouble::Refused;
    case ETIMEDOUT:
      return TcpTrouble::TimedOut;
    default:
      return TcpTrouble::Other;
  }
}

}  // namespace

TcpProbe probe_tcp(const std::string& host, std::uint16_t port, std::chrono::seconds timeout) {
  addrinfo wanted{};
  wanted.ai_socktype = SOCK_STREAM;
  addrinfo* found = nullptr;
  int status = ::getaddrinfo(host.c_str(), std::to_string(port).c_str(), &wanted, &found);
  if (status != 0) return {TcpTrouble::UnknownHost, ::gai_strerror(status)};
  Addresses addresses(found);
  int error = 0;
  for (const addrinfo* address = found; address != nullptr; address = address->ai_next) {
    error = connect_error(*address, timeout);
    if (error == 0) return {};
  }
  return {trouble_of(error), std::generic_category().message(error)};
}

}  // namespace syncql::runtime
