// What a private MariaDB server is started with, and the option file that says so to it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace syncql::sandbox {

struct MariaDbOptions {
  std::filesystem::path runtime_directory;  // socket, logs, option file; a short path
  std::filesystem::path data_directory;     // may hold the data of an earlier run
  std::optional<std::uint16_t> port;        // on 127.0.0.1; none: the socket only
  bool binary_log = false;                  // ROW, FULL, as change-log readers need it
  std::string root_password;
  // Run at every start before the first connection is accepted; one line each, repeatable.
  std::vector<std::string> setup;

  std::string socket() const { return (runtime_directory / "socket").string(); }
  std::filesystem::path option_file() const { return runtime_directory / "mariadb.cnf"; }
  std::filesystem::path setup_file() const { return runtime_directory / "setup.sql"; }
  std::filesystem::path log_file() const { return runtime_directory / "mariadb.log"; }
};

std::string option_file_text(const MariaDbOptions& options);
// The accounts that an installation comes with are reduced to root by socket, with the password.
std::string setup_file_text(const MariaDbOptions& options);

}  // namespace syncql::sandbox
