#include "sandbox/mariadb/child_process.h"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fmt/format.h>
#include <sstream>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <system_error>
#include <thread>
#include <unistd.h>
#include <utility>

namespace syncql::sandbox {

namespace {

constexpr int kCannotExecute = 127;

// Runs between fork and exec: only async-signal-safe calls.
[[noreturn]] void become(char* const* arguments, int output, pid_t parent) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != parent) ::_exit(kCannotExecute);
  ::setpgid(0, 0);  // Ctrl-C in the terminal is the parent's to handle
  sigset_t none;
  ::sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);  // what the parent blocks the child must see
  const int input = ::open("/dev/null", O_RDONLY);
  ::dup2(input, STDIN_FILENO);
  ::dup2(output, STDOUT_FILENO);
  ::dup2(output, STDERR_FILENO);
  ::execv(arguments[0], arguments);
  ::_exit(kCannotExecute);
}

int decode(int status) {
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

std::optional<std::filesystem::path> find_program(const std::string& name) {
  const char* path = std::getenv("PATH");
  std::istringstream folders(std::string(path == nullptr ? "" : path) +
                             ":/usr/local/sbin:/usr/sbin:/sbin");
  for (std::string folder; std::getline(folders, folder, ':');) {
    if (folder.empty()) continue;
    const std::filesystem::path candidate = std::filesystem::path(folder) / name;
    if (::access(candidate.c_str(), X_OK) == 0) return candidate;
  }
  return std::nullopt;
}

tl::expected<ChildProcess, std::string> ChildProcess::start(
    const std::vector<std::string>& arguments, const std::filesystem::path& log) {
  const int output = ::open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (output < 0) {
    return tl::make_unexpected(
        fmt::format("cannot write `{}`: {}", log.string(), std::generic_category().message(errno)));
  }
  std::vector<std::string> copies = arguments;
  std::vector<char*> pointers;
  pointers.reserve(copies.size() + 1);
  for (std::string& argument : copies) pointers.push_back(argument.data());
  pointers.push_back(nullptr);
  const pid_t parent = ::getpid();
  const pid_t child = ::fork();
  if (child == 0) become(pointers.data(), output, parent);
  const int error = errno;
  ::close(output);
  if (child < 0) {
    return tl::make_unexpected(fmt::format("cannot start `{}`: {}", arguments.front(),
                                           std::generic_category().message(error)));
  }
  return ChildProcess(child);
}

ChildProcess::ChildProcess(ChildProcess&& other) noexcept
    : pid_(std::exchange(other.pid_, -1)), exit_code_(other.exit_code_) {}

ChildProcess& ChildProcess::operator=(ChildProcess&& other) noexcept {
  if (this != &other) {
    stop();
    pid_ = std::exchange(other.pid_, -1);
    exit_code_ = other.exit_code_;
  }
  return *this;
}

ChildProcess::~ChildProcess() {
  stop();
}

std::optional<int> ChildProcess::exit_code() {
  if (pid_ < 0 || exit_code_) return exit_code_;
  int status = 0;
  if (::waitpid(pid_, &status, WNOHANG) == pid_) exit_code_ = decode(status);
  return exit_code_;
}

int ChildProcess::wait() {
  int status = 0;
  while (!exit_code_) {
    if (::waitpid(pid_, &status, 0) == pid_) {
      exit_code_ = decode(status);
    } else if (errno != EINTR) {
      exit_code_ = kCannotExecute;
    }
  }
  return *exit_code_;
}

void ChildProcess::request_stop() {
  if (pid_ >= 0 && !exit_code()) ::kill(pid_, SIGTERM);
}

void ChildProcess::stop(std::chrono::milliseconds grace) {
  if (pid_ < 0 || exit_code()) return;
  request_stop();
  const auto deadline = std::chrono::steady_clock::now() + grace;
  while (!exit_code()) {
    if (std::chrono::steady_clock::now() > deadline) {
      ::kill(pid_, SIGKILL);
      wait();
      return;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
}

}  // namespace syncql::sandbox
