#include "sandbox/mariadb/server_options.h"

#include <fmt/format.h>

#include "sandbox/mariadb/quote.h"

namespace syncql::sandbox {

namespace {

// The data is as short-lived as the sandbox: nothing is flushed for the sake of a power cut.
constexpr std::string_view kCommon = R"([mysqld]
datadir={1}
tmpdir={0}
socket={0}/socket
pid-file={0}/mariadb.pid
log-error={0}/mariadb.log
secure-file-priv={0}/files
character-set-server=utf8mb4
sql-mode=STRICT_TRANS_TABLES
local-infile=1
skip-name-resolve
performance-schema=0
max-connections=500
max-allowed-packet=256M
net-write-timeout=3600
innodb-buffer-pool-size=256M
innodb-log-file-size=64M
innodb-flush-log-at-trx-commit=0
innodb-doublewrite=0
innodb-strict-mode=0
innodb-use-native-aio=0
innodb-buffer-pool-dump-at-shutdown=0
innodb-buffer-pool-load-at-startup=0
)";

constexpr std::string_view kBinaryLog = R"(server-id=1
log-bin={0}/binlog
binlog-format=ROW
binlog-row-image=FULL
binlog-row-metadata=FULL
sync-binlog=0
)";

}  // namespace

std::string option_file_text(const MariaDbOptions& options) {
  const std::string data = options.data_directory.string();
  std::string text = fmt::format(kCommon, options.runtime_directory.string(), data);
  if (options.port) {
    text += fmt::format("bind-address=127.0.0.1\nport={}\n", *options.port);
  } else {
    text += "skip-networking\n";
  }
  if (options.binary_log) text += fmt::format(kBinaryLog, data);
  return text;
}

std::string setup_file_text(const MariaDbOptions& options) {
  std::string text = fmt::format(
      "SET sql_log_bin = 0;\n"
      "DELETE FROM mysql.global_priv WHERE User = '' OR (User = 'root' AND Host <> 'localhost');\n"
      "FLUSH PRIVILEGES;\n"
      "ALTER USER 'root'@'localhost' IDENTIFIED BY {};\n",
      quote_text(options.root_password));
  for (const std::string& statement : options.setup) text += statement + ";\n";
  return text;
}

}  // namespace syncql::sandbox
