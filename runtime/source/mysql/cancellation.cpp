#include "runtime/source/mysql/cancellation.h"

#include <chrono>
#include <fmt/format.h>

namespace syncql::runtime {
namespace {

constexpr std::chrono::milliseconds kLookEvery{100};
constexpr std::chrono::seconds kPatience{5};  // for the connection that kills

}  // namespace

Cancellation::Cancellation(MysqlConnection& connection, MysqlDialect dialect, std::string sql,
                           const std::atomic<bool>& stop)
    : connection_(connection),
      dialect_(dialect),
      sql_(std::move(sql)),
      stop_(stop),
      watcher_([this] { watch(); }) {}

Cancellation::~Cancellation() {
  {
    std::lock_guard lock(mutex_);
    ended_ = true;
  }
  ended_changed_.notify_one();
  watcher_.join();
}

void Cancellation::watch() {
  std::unique_lock lock(mutex_);
  while (!ended_changed_.wait_for(lock, kLookEvery, [this] { return ended_; })) {
    if (!stop_.load()) continue;
    lock.unlock();
    cancel();
    return;
  }
}

void Cancellation::cancel() {
  std::call_once(once_, [this] {
    cancelled_.store(true);
    // StarRocks ends a query whose client is gone; MySQL only when it next sends a row.
    if (dialect_ == MysqlDialect::Mysql) kill_at_server();
    connection_.shut_down();
  });
}

// Behind a proxy, the connection's number may belong to somebody else's: only a statement that is
// ours, word for word, is killed. That this fails is no trouble: the socket is cut in any case.
void Cancellation::kill_at_server() const {
  MysqlEndpoint endpoint = connection_.endpoint();
  endpoint.timeouts = {kPatience, kPatience, kPatience};
  auto killer = MysqlConnection::connect(std::move(endpoint));
  if (!killer) return;
  auto running = killer->query(fmt::format(
      "SELECT info FROM information_schema.processlist WHERE id = {}", connection_.id()));
  if (!running || running->rows.size() != 1 || running->rows[0][0] != sql_) return;
  (void)killer->execute(fmt::format("KILL QUERY {}", connection_.id()));
}

}  // namespace syncql::runtime
