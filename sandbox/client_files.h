// How clients reach one side of the sandbox: the files that hold its password, and the texts that
// name them. A password is never part of a text.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <tl/expected.hpp>

namespace syncql::sandbox {

struct ClientFiles {
  std::filesystem::path password;  // the password alone
  std::filesystem::path options;   // for `mariadb --defaults-file=…`
};

struct ClientAccess {
  std::string name;  // of the files
  std::uint16_t port = 0;
  std::string user;
  std::string password;
  std::string database;  // empty: none
};

// Writes both into `folder`, readable by their owner only.
tl::expected<ClientFiles, std::string> write_client_files(const std::filesystem::path& folder,
                                                          const ClientAccess& access);

}  // namespace syncql::sandbox
