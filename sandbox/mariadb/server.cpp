#include "sandbox/mariadb/server.h"

#include <arpa/inet.h>
#include <chrono>
#include <fmt/format.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

#include "sandbox/mariadb/data_directory.h"
#include "sandbox/mariadb/private_file.h"

namespace syncql::sandbox {

namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr auto kStartLimit = std::chrono::seconds(60);
constexpr std::size_t kLongestSocket = 100;  // sun_path holds 108 bytes

// Somebody else may take the port before the server does; the server's log then says so.
std::uint16_t free_port() {
  const int probe = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t length = sizeof(address);
  auto* generic = reinterpret_cast<sockaddr*>(&address);
  const bool bound =
      ::bind(probe, generic, length) == 0 && ::getsockname(probe, generic, &length) == 0;
  ::close(probe);
  return bound ? ntohs(address.sin_port) : std::uint16_t{0};
}

}  // namespace

tl::expected<MariaDbServer, std::string> MariaDbServer::start(MariaDbOptions options) {
  const auto program = find_program("mariadbd");
  if (!program) {
    return tl::make_unexpected(
        "`mariadbd` was not found; install the Debian package `mariadb-server-core`");
  }
  if (options.socket().size() > kLongestSocket) {
    return tl::make_unexpected(fmt::format(
        "the path `{}` is too long for a socket; set TMPDIR to a shorter one", options.socket()));
  }
  if (options.port == std::uint16_t{0}) {
    options.port = free_port();
    const auto file = write_private_file(options.option_file(), option_file_text(options));
    if (!file) return tl::make_unexpected(file.error());
  }
  std::vector<std::string> arguments = {program->string(),
                                        "--defaults-file=" + options.option_file().string(),
                                        "--init-file=" + options.setup_file().string()};
  if (::geteuid() == 0) arguments.emplace_back("--user=root");
  auto process = ChildProcess::start(arguments, options.runtime_directory / "output.log");
  if (!process) return tl::make_unexpected(process.error());
  return MariaDbServer(std::move(options), std::move(*process));
}

tl::expected<void, std::string> MariaDbServer::wait_until_ready() {
  const auto deadline = steady_clock::now() + kStartLimit;
  std::string cause = "it did not answer in time";
  while (steady_clock::now() < deadline) {
    if (connect_as_root()) return {};
    if (const auto code = process_.exit_code()) {
      cause = fmt::format("it ended with exit code {}", *code);
      break;
    }
    std::this_thread::sleep_for(milliseconds(20));
  }
  return tl::make_unexpected(fmt::format("MariaDB did not start: {}; its log says:\n{}", cause,
                                         log_excerpt(options_.log_file())));
}

tl::expected<SqlConnection, SqlError> MariaDbServer::connect_as_root() const {
  return SqlConnection::open(socket(), {"root", options_.root_password});
}

}  // namespace syncql::sandbox
