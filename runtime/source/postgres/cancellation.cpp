#include "runtime/source/postgres/cancellation.h"

#include <chrono>

namespace syncql::runtime {
namespace {

constexpr std::chrono::milliseconds kLookEvery{100};

}  // namespace

PostgresCancellation::PostgresCancellation(PostgresConnection& connection,
                                           const std::atomic<bool>& stop)
    : connection_(connection), stop_(stop), watcher_([this] { watch(); }) {}

PostgresCancellation::~PostgresCancellation() {
  {
    const std::lock_guard lock(mutex_);
    ended_ = true;
  }
  ended_changed_.notify_one();
  watcher_.join();
}

void PostgresCancellation::watch() {
  std::unique_lock lock(mutex_);
  while (!ended_changed_.wait_for(lock, kLookEvery, [this] { return ended_; })) {
    if (!stop_.load()) continue;
    lock.unlock();
    cancel();
    return;
  }
}

void PostgresCancellation::cancel() {
  std::call_once(once_, [this] {
    cancelled_.store(true);
    connection_.cancel();
  });
}

}  // namespace syncql::runtime
