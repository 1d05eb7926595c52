// One child process: its own process group, its output in a file, never outliving its parent.
// Knows nothing of what it runs.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <sys/types.h>
#include <tl/expected.hpp>
#include <vector>

namespace syncql::sandbox {

// Looks through PATH, then where Debian keeps daemons (an ordinary user's PATH lacks /usr/sbin).
std::optional<std::filesystem::path> find_program(const std::string& name);

class ChildProcess {
 public:
  // `arguments[0]` is a full path. Standard output and error are appended to `log`. The kernel
  // kills the child when the thread that started it ends: call from one that lives as long.
  static tl::expected<ChildProcess, std::string> start(const std::vector<std::string>& arguments,
                                                       const std::filesystem::path& log);
  ChildProcess(ChildProcess&& other) noexcept;
  ChildProcess& operator=(ChildProcess&& other) noexcept;
  ~ChildProcess();

  // The exit code (128 + signal when killed by one), or nothing where it still runs.
  std::optional<int> exit_code();
  int wait();
  // SIGTERM, without waiting for what it does.
  void request_stop();
  // SIGTERM, then SIGKILL when it has not ended after `grace`.
  void stop(std::chrono::milliseconds grace = std::chrono::seconds(10));

 private:
  explicit ChildProcess(pid_t pid) : pid_(pid) {}

  pid_t pid_ = -1;
  std::optional<int> exit_code_;
};

}  // namespace syncql::sandbox
