#include "sandbox/mariadb/data_directory.h"

#include <deque>
#include <fcntl.h>
#include <fmt/format.h>
#include <fstream>
#include <system_error>
#include <unistd.h>

#include "sandbox/mariadb/child_process.h"
#include "sandbox/mariadb/private_file.h"

namespace syncql::sandbox {

namespace fs = std::filesystem;

namespace {

tl::expected<void, std::string> create_folders(const MariaDbOptions& options) {
  std::error_code error;
  for (const fs::path& folder :
       {options.runtime_directory, options.runtime_directory / "files", options.data_directory}) {
    fs::create_directories(folder, error);
    if (error) {
      return tl::make_unexpected(
          fmt::format("cannot create `{}`: {}", folder.string(), error.message()));
    }
  }
  return {};
}

tl::expected<void, std::string> install(const MariaDbOptions& options) {
  const auto program = find_program("mariadb-install-db");
  if (!program) {
    return tl::make_unexpected(
        "`mariadb-install-db` was not found; install the Debian package `mariadb-server-core`");
  }
  const fs::path log = options.runtime_directory / "install.log";
  std::vector<std::string> arguments = {
      program->string(), "--defaults-file=" + options.option_file().string(),
      "--auth-root-authentication-method=normal", "--skip-test-db", "--skip-name-resolve"};
  if (::geteuid() == 0) arguments.emplace_back("--user=root");
  auto child = ChildProcess::start(arguments, log);
  if (!child) return tl::make_unexpected(child.error());
  const int code = child->wait();
  if (code == 0) return {};
  return tl::make_unexpected(
      fmt::format("`mariadb-install-db` failed with exit code {}; its last lines:\n{}", code,
                  last_lines(log, 5) + last_lines(options.log_file(), 5)));
}

}  // namespace

tl::expected<void, std::string> prepare_data_directory(const MariaDbOptions& options) {
  if (auto made = create_folders(options); !made) return made;
  if (auto file = write_private_file(options.option_file(), option_file_text(options)); !file) {
    return file;
  }
  if (auto file = write_private_file(options.setup_file(), setup_file_text(options)); !file) {
    return file;
  }
  if (fs::exists(options.data_directory / "mysql")) return {};
  return install(options);
}

std::string last_lines(const fs::path& file, std::size_t count) {
  std::ifstream in(file);
  std::deque<std::string> lines;
  for (std::string line; std::getline(in, line);) {
    lines.push_back(line);
    if (lines.size() > count) lines.pop_front();
  }
  std::string text;
  for (const std::string& line : lines) text += "  " + line + '\n';
  return text;
}

}  // namespace syncql::sandbox
