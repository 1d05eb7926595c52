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

constexpr std::size_t kExcerptLines = 5;

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
      "--auth-root-authentication-method=normal", "--skip-test-db", "--force"};
  if (::geteuid() == 0) arguments.emplace_back("--user=root");
  auto child = ChildProcess::start(arguments, log);
  if (!child) return tl::make_unexpected(child.error());
  const int code = child->wait();
  if (code == 0) return {};
  return tl::make_unexpected(
      fmt::format("`mariadb-install-db` failed with exit code {}; its log says:\n{}", code,
                  log_excerpt(log) + log_excerpt(options.log_file())));
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

std::string log_excerpt(const fs::path& log) {
  std::ifstream in(log);
  std::deque<std::string> lines;
  bool errors_only = false;
  for (std::string line; std::getline(in, line);) {
    const bool error = line.find("[ERROR]") != std::string::npos;
    if (error && !errors_only) lines.clear();
    errors_only = errors_only || error;
    if (error || !errors_only) lines.push_back(line);
    if (lines.size() > kExcerptLines) lines.pop_front();
  }
  std::string text;
  for (const std::string& line : lines) text += "  " + line + '\n';
  return text;
}

}  // namespace syncql::sandbox
