// Ends a statement that is being read, at the server and here, when the run is stopped; also while
// the reader's thread waits for the server. Lives as long as the statement is read.
#pragma once

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

#include "runtime/net/mysql_connection.h"
#include "runtime/source/mysql/read_request.h"

namespace syncql::runtime {

class Cancellation {
 public:
  // Watches `stop` from a thread of its own. The connection must outlive this object.
  Cancellation(MysqlConnection& connection, MysqlDialect dialect, std::string sql,
               const std::atomic<bool>& stop);
  ~Cancellation();
  Cancellation(const Cancellation&) = delete;
  Cancellation& operator=(const Cancellation&) = delete;

  // The connection is of no use afterwards. Once is enough; from any thread.
  void cancel();
  bool cancelled() const { return cancelled_.load(); }

 private:
  void watch();
  void kill_at_server() const;

  MysqlConnection& connection_;
  const MysqlDialect dialect_;
  const std::string sql_;
  const std::atomic<bool>& stop_;
  std::once_flag once_;
  std::atomic<bool> cancelled_ = false;
  std::mutex mutex_;
  std::condition_variable ended_changed_;
  bool ended_ = false;
  std::thread watcher_;
};

}  // namespace syncql::runtime
