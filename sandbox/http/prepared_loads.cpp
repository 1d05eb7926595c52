#include "sandbox/http/prepared_loads.h"

namespace syncql::sandbox {

void PreparedLoads::add(std::int64_t txn, std::unique_ptr<Ingest> rows,
                        const std::function<bool(std::int64_t)>& is_wanted) {
  auto load = std::make_shared<PreparedLoad>();
  load->rows = std::move(rows);
  const std::lock_guard lock(mutex_);
  std::erase_if(loads_, [&](const auto& entry) { return !is_wanted(entry.first); });
  loads_.emplace(txn, std::move(load));
}

std::shared_ptr<PreparedLoad> PreparedLoads::find(std::int64_t txn) {
  const std::lock_guard lock(mutex_);
  const auto found = loads_.find(txn);
  return found == loads_.end() ? nullptr : found->second;
}

void PreparedLoads::remove(std::int64_t txn) {
  const std::lock_guard lock(mutex_);
  loads_.erase(txn);
}

}  // namespace syncql::sandbox
