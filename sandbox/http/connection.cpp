#include "sandbox/http/connection.h"

#include <algorithm>
#include <arpa/inet.h>
#include <cerrno>
#include <cstring>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>

#include "sandbox/load/ascii.h"

namespace syncql::sandbox {
namespace {

constexpr std::string_view kEnd = "\r\n\r\n";
constexpr std::size_t kBufferBytes = std::size_t{256} << 10;
constexpr std::chrono::milliseconds kLinger{500};

using Clock = std::chrono::steady_clock;

std::chrono::milliseconds until(Clock::time_point deadline) {
  return std::max(std::chrono::milliseconds(0),
                  std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()));
}

void address_of(const sockaddr_storage& address, std::string& ip, int& port) {
  if (address.ss_family != AF_INET) return;
  sockaddr_in v4{};
  std::memcpy(&v4, &address, sizeof v4);
  char text[INET_ADDRSTRLEN] = {};
  ip = inet_ntop(AF_INET, &v4.sin_addr, text, sizeof text);
  port = ntohs(v4.sin_port);
}

}  // namespace

Connection::Connection(socket_t socket, std::chrono::seconds idle)
    : socket_(socket), idle_(idle), buffer_(kBufferBytes) {}

Connection::Head Connection::read_head(std::size_t max_bytes) {
  for (;;) {
    const std::string_view seen(buffer_.data(), end_);
    const auto end = seen.find(kEnd);
    if (std::min(end, seen.size()) > max_bytes) return Head::TooLarge;
    if (end != std::string_view::npos) {
      parse_head(seen.substr(0, end));
      return Head::Read;
    }
    if (!fill()) return Head::Closed;
  }
}

void Connection::parse_head(std::string_view head) {
  const auto line_end = std::min(head.find("\r\n"), head.size());
  std::string_view rest = head.substr(line_end);
  while (!rest.empty()) {
    rest.remove_prefix(2);
    const auto end = std::min(rest.find("\r\n"), rest.size());
    parse_header(rest.substr(0, end));
    rest.remove_prefix(end);
  }
  const std::string_view line = head.substr(0, line_end);
  if (const auto blank = line.find(' '); blank != std::string_view::npos) {
    path_ = line.substr(blank + 1);
    path_.resize(std::min(path_.find(' '), path_.size()));
  }
  // The request line moves to the end of the head: an empty line follows it there already.
  begin_ = head.size() - line_end;
  std::memmove(buffer_.data() + begin_, head.data(), line_end);
}

void Connection::parse_header(std::string_view line) {
  const auto colon = line.find(':');
  if (colon == std::string_view::npos) return;
  const std::string_view name = line.substr(0, colon);
  const std::string_view value = trim(line.substr(colon + 1), " \t");
  if (same_word(name, "expect")) {
    expects_continue_ = same_word(value, "100-continue");
  } else if (!same_word(name, "content-type") && !same_word(name, "range")) {
    headers_.emplace(name, value);
  }
}

void Connection::send_continue() {
  if (expects_continue_) httplib::Stream::write("HTTP/1.1 100 Continue\r\n\r\n");
}

void Connection::cut() {
  cut_ = true;
  shut();
}

void Connection::reset() {
  cut_ = true;
  const struct ::linger immediate { 1, 0 };
  ::setsockopt(socket_, SOL_SOCKET, SO_LINGER, &immediate, sizeof immediate);
}

void Connection::shut() {
  ::shutdown(socket_, SHUT_RDWR);
}

void Connection::linger() {
  if (cut_) return;
  ::shutdown(socket_, SHUT_WR);
  const auto deadline = Clock::now() + kLinger;
  while (wait(POLLIN, until(deadline)))
    if (::recv(socket_, buffer_.data(), buffer_.size(), 0) <= 0) return;
}

bool Connection::wait(short events, std::chrono::milliseconds limit) const {
  pollfd watched{socket_, events, 0};
  const auto deadline = Clock::now() + limit;
  for (;;) {
    const int ready = ::poll(&watched, 1, static_cast<int>(until(deadline).count()));
    if (ready >= 0 || errno != EINTR) return ready > 0;
  }
}

bool Connection::fill() {
  if (begin_ == end_) begin_ = end_ = 0;
  if (end_ == buffer_.size()) buffer_.resize(buffer_.size() * 2);
  if (!wait(POLLIN, idle_)) return false;
  const ssize_t got = ::recv(socket_, buffer_.data() + end_, buffer_.size() - end_, 0);
  if (got <= 0) return false;
  end_ += static_cast<std::size_t>(got);
  return true;
}

bool Connection::is_readable() const {
  return begin_ < end_ || wait(POLLIN, idle_);
}

bool Connection::is_writable() const {
  return !cut_ && wait(POLLOUT, idle_);
}

ssize_t Connection::read(char* into, std::size_t size) {
  if (begin_ == end_ && !fill()) return 0;
  const std::size_t count = std::min(size, end_ - begin_);
  std::memcpy(into, buffer_.data() + begin_, count);
  begin_ += count;
  return static_cast<ssize_t>(count);
}

ssize_t Connection::write(const char* bytes, std::size_t size) {
  if (!is_writable()) return -1;
  return ::send(socket_, bytes, size, MSG_NOSIGNAL);
}

void Connection::get_remote_ip_and_port(std::string& ip, int& port) const {
  sockaddr_storage address{};
  socklen_t size = sizeof address;
  if (::getpeername(socket_, reinterpret_cast<sockaddr*>(&address), &size) == 0)
    address_of(address, ip, port);
}

void Connection::get_local_ip_and_port(std::string& ip, int& port) const {
  sockaddr_storage address{};
  socklen_t size = sizeof address;
  if (::getsockname(socket_, reinterpret_cast<sockaddr*>(&address), &size) == 0)
    address_of(address, ip, port);
}

}  // namespace syncql::sandbox
