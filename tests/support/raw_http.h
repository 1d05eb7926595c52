// An HTTP client for tests that decides itself what it sends and when, so that a server's answers
// can be seen byte by byte.
#pragma once

#include <arpa/inet.h>
#include <cstdint>
#include <netinet/in.h>
#include <poll.h>
#include <stdexcept>
#include <string>
#include <string_view>
#include <sys/socket.h>
#include <unistd.h>

namespace syncql::test {

class RawClient {
 public:
  explicit RawClient(int port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0)
      throw std::runtime_error("cannot connect");
  }
  RawClient(const RawClient&) = delete;
  RawClient& operator=(const RawClient&) = delete;
  ~RawClient() { ::close(socket_); }

  void send(std::string_view bytes) {
    while (!bytes.empty()) {
      const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent <= 0) return;
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
  }

  // What arrives up to and with `mark`, or to the end of the connection.
  std::string read_until(std::string_view mark) {
    std::string seen;
    char byte = 0;
    while (!seen.ends_with(mark) && receive(&byte, 1) == 1) seen.push_back(byte);
    return seen;
  }

  std::string read_all() {
    std::string seen;
    char bytes[4096];
    while (const std::size_t got = receive(bytes, sizeof bytes)) seen.append(bytes, got);
    return seen;
  }

  void stop_sending() { ::shutdown(socket_, SHUT_WR); }

 private:
  std::size_t receive(char* into, std::size_t size) {
    pollfd watched{socket_, POLLIN, 0};
    if (::poll(&watched, 1, 10000) <= 0) return 0;
    const ssize_t got = ::recv(socket_, into, size, 0);
    return got > 0 ? static_cast<std::size_t>(got) : 0;
  }

  int socket_;
};

// One exchange over its own connection.
inline std::string one_exchange(int port, std::string_view request) {
  RawClient client(port);
  client.send(request);
  return client.read_all();
}

}  // namespace syncql::test
