// A private MariaDB server: started in directories of its own, stopped with this object. Knows
// nothing of StarRocks.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <tl/expected.hpp>

#include "sandbox/mariadb/child_process.h"
#include "sandbox/mariadb/server_options.h"
#include "sandbox/mariadb/sql_connection.h"

namespace syncql::sandbox {

class MariaDbServer {
 public:
  // Starts `mariadbd` on a prepared data directory (data_directory.h) and returns at once; a port
  // of 0 is replaced by a free one. Call from a thread that outlives the server.
  static tl::expected<MariaDbServer, std::string> start(MariaDbOptions options);

  // Returns when the server answers; the error carries what its log says.
  tl::expected<void, std::string> wait_until_ready();
  // Lets the server begin to end while the caller does other things; `stop` waits for it.
  void request_stop() { process_.request_stop(); }
  // Ends exactly this server's process. Its directories are their owner's to remove.
  void stop() { process_.stop(); }

  // 0 where the server listens on its socket only.
  std::uint16_t port() const { return options_.port.value_or(0); }
  std::string socket() const { return options_.socket(); }
  // A connection that may do everything.
  tl::expected<SqlConnection, SqlError> connect_as_root() const;

 private:
  MariaDbServer(MariaDbOptions options, ChildProcess process)
      : options_(std::move(options)), process_(std::move(process)) {}

  MariaDbOptions options_;
  ChildProcess process_;
};

}  // namespace syncql::sandbox
