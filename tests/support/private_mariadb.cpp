#include "tests/support/private_mariadb.h"

#include <arpa/inet.h>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <pwd.h>
#include <stdexcept>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace syncql::test {
namespace {

sockaddr_in loopback(std::uint16_t port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return address;
}

std::uint16_t free_port() {
  int handle = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address = loopback(0);
  socklen_t size = sizeof address;
  bool bound = ::bind(handle, reinterpret_cast<sockaddr*>(&address), size) == 0 &&
               ::getsockname(handle, reinterpret_cast<sockaddr*>(&address), &size) == 0;
  ::close(handle);
  if (!bound) throw std::runtime_error("no free port");
  return ntohs(address.sin_port);
}

bool accepts(std::uint16_t port) {
  int handle = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address = loopback(port);
  bool connected = ::connect(handle, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
  ::close(handle);
  return connected;
}

// The server refuses to run as root unless it is told to by name.
std::string current_user() {
  const passwd* entry = ::getpwuid(::geteuid());
  return entry == nullptr ? "nobody" : entry->pw_name;
}

// The program's output goes to `log`; it dies with this process.
pid_t spawn(const std::vector<std::string>& command, const std::filesystem::path& log) {
  std::vector<char*> arguments;
  for (const std::string& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  pid_t pid = ::fork();
  if (pid != 0) return pid;
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  int output = ::open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
  ::dup2(output, STDOUT_FILENO);
  ::dup2(output, STDERR_FILENO);
  ::execvp(arguments[0], arguments.data());
  ::_exit(127);
}

std::string tail_of(const std::filesystem::path& log) {
  std::ifstream file(log);
  std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  return text.size() > 2000 ? text.substr(text.size() - 2000) : text;
}

std::string program(const std::string& name) {
  for (const std::string directory : {"/usr/sbin/", "/usr/bin/", "/usr/local/bin/"}) {
    if (::access((directory + name).c_str(), X_OK) == 0) return directory + name;
  }
  return name;
}

}  // namespace

PrivateMariadb::PrivateMariadb(const std::vector<std::string>& options) {
  std::string pattern = (std::filesystem::temp_directory_path() / "syncql-test-XXXXXX").string();
  if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary directory");
  directory_ = pattern;
  try {
    create_data_directory();
    start(options);
    wait_until_up();
  } catch (const std::runtime_error&) {
    kill();
    std::filesystem::remove_all(directory_);
    throw;
  }
}

PrivateMariadb::~PrivateMariadb() {
  kill();
  std::error_code ignored;
  std::filesystem::remove_all(directory_, ignored);
}

void PrivateMariadb::kill() {
  if (pid_ <= 0) return;
  ::kill(pid_, SIGKILL);
  ::waitpid(pid_, nullptr, 0);
  pid_ = -1;
}

void PrivateMariadb::create_data_directory() const {
  std::filesystem::path log = directory_ / "install.log";
  pid_t pid = spawn({"mariadb-install-db", "--no-defaults", "--user=" + current_user(),
                     "--datadir=" + (directory_ / "data").string(), "--skip-test-db", "--force",
                     "--auth-root-authentication-method=normal", "--innodb-log-file-size=16M"},
                    log);
  int status = 0;
  ::waitpid(pid, &status, 0);
  if (status != 0) throw std::runtime_error("mariadb-install-db failed: " + tail_of(log));
}

void PrivateMariadb::start(const std::vector<std::string>& options) {
  std::filesystem::path init = directory_ / "init.sql";
  std::ofstream(init) << "CREATE DATABASE IF NOT EXISTS " << database() << ";\n"
                      << "CREATE USER IF NOT EXISTS '" << user() << "'@'%' IDENTIFIED BY '"
                      << password() << "';\n"
                      << "GRANT ALL ON *.* TO '" << user() << "'@'%' WITH GRANT OPTION;\n";
  port_ = free_port();
  std::vector<std::string> command = {program("mariadbd"),
                                      "--no-defaults",
                                      "--user=" + current_user(),
                                      "--datadir=" + (directory_ / "data").string(),
                                      "--socket=" + (directory_ / "socket").string(),
                                      "--pid-file=" + (directory_ / "pid").string(),
                                      "--init-file=" + init.string(),
                                      "--tmpdir=" + directory_.string(),
                                      "--bind-address=127.0.0.1",
                                      "--port=" + std::to_string(port_),
                                      "--skip-name-resolve",
                                      "--character-set-server=utf8mb4",
                                      "--innodb-log-file-size=16M",
                                      "--innodb-buffer-pool-size=64M",
                                      "--innodb-flush-log-at-trx-commit=0",
                                      "--performance-schema=OFF"};
  command.insert(command.end(), options.begin(), options.end());
  pid_ = spawn(command, directory_ / "server.log");
}

void PrivateMariadb::wait_until_up() const {
  auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(60);
  while (std::chrono::steady_clock::now() < deadline) {
    if (accepts(port_)) return;
    if (::waitpid(pid_, nullptr, WNOHANG) == pid_) break;
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  throw std::runtime_error("mariadbd did not come up: " + tail_of(directory_ / "server.log"));
}

}  // namespace syncql::test
