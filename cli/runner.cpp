#include "cli/runner.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <iostream>
#include <unistd.h>

#include "cli/exit_code.h"

namespace syncql::cli {

int hand_over_to_runner(char** argv) {
  std::error_code error;
  const auto here = std::filesystem::read_symlink("/proc/self/exe", error);
  const auto runner = here.parent_path() / "syncql-runner";
  if (!error) {
    execv(runner.c_str(), argv);
    error = std::error_code(errno, std::generic_category());
  }
  std::cerr << "error: `" << runner.string() << "`, the part of syncql that runs jobs, cannot be "
            << "started: " << error.message() << "\n"
            << "  = help: keep both programs in one folder; `syncql compile` works without it\n";
  return kRunFailed;
}

}  // namespace syncql::cli
