// Ends a COPY that is being read, at the server and here, when the run is stopped; also while the
// reader's thread waits for the server. Lives as long as the statement is read.
#pragma once

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "runtime/net/postgres_connection.h"

namespace syncql::runtime {

class PostgresCancellation {
 public:
  // Watches `stop` from a thread of its own. The connection must outlive this object.
  PostgresCancellation(PostgresConnection& connection, const std::atomic<bool>& stop);
  ~PostgresCancellation();
  PostgresCancellation(const PostgresCancellation&) = delete;
  PostgresCancellation& operator=(const PostgresCancellation&) = delete;

  // The connection is of no use afterwards. Once is enough; from any thread.
  void cancel();
  bool cancelled() const { return cancelled_.load(); }

 private:
  void watch();

  PostgresConnection& connection_;
  const std::atomic<bool>& stop_;
  std::once_flag once_;
  std::atomic<bool> cancelled_ = false;
  std::mutex mutex_;
  std::condition_variable ended_changed_;
  bool ended_ = false;
  std::thread watcher_;
};

}  // namespace syncql::runtime
