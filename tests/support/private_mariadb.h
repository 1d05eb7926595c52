// A MariaDB server of the test's own: an empty data directory under the temporary directory, a free
// port on 127.0.0.1, gone with the object (and with the test's process, however that ends).
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <sys/types.h>
#include <vector>

namespace syncql::test {

class PrivateMariadb {
 public:
  // Takes about three seconds. `options` are further options of mariadbd. Throws
  // std::runtime_error with the tail of the server's log where it does not come up.
  explicit PrivateMariadb(const std::vector<std::string>& options = {});
  ~PrivateMariadb();
  PrivateMariadb(const PrivateMariadb&) = delete;
  PrivateMariadb& operator=(const PrivateMariadb&) = delete;

  std::uint16_t port() const { return port_; }
  // A user with every privilege, and an empty database.
  static std::string user() { return "tester"; }
  static std::string password() { return "pr1vate"; }
  static std::string database() { return "test"; }

  const std::filesystem::path& directory() const { return directory_; }
  // Ends the server at once, as a crash does.
  void kill();

 private:
  void create_data_directory() const;
  void start(const std::vector<std::string>& options);
  void wait_until_up() const;

  std::filesystem::path directory_;
  std::uint16_t port_ = 0;
  pid_t pid_ = -1;
};

}  // namespace syncql::test
