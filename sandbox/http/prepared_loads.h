// The rows of transactions that are PREPARED: no context of a BE holds them any more, and the FE
// commits them. Safe to use from several threads.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>

#include "sandbox/load/ingest.h"

namespace syncql::sandbox {

struct PreparedLoad {
  std::mutex turn;  // of the commits of this transaction, of which the first one writes
  std::unique_ptr<Ingest> rows;
};

class PreparedLoads {
 public:
  // Lets go of those first that are no longer wanted: their time was over.
  void add(std::int64_t txn, std::unique_ptr<Ingest> rows,
           const std::function<bool(std::int64_t)>& is_wanted);
  // Nothing where the transaction was never prepared, or is removed.
  std::shared_ptr<PreparedLoad> find(std::int64_t txn);
  void remove(std::int64_t txn);

 private:
  std::mutex mutex_;
  std::map<std::int64_t, std::shared_ptr<PreparedLoad>> loads_;
};

}  // namespace syncql::sandbox
