// The transactions that the BE has begun and not yet prepared or committed: in its memory alone, by
// their labels, whatever their database. Safe to use from several threads.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "sandbox/http/load_names.h"
#include "sandbox/load/ingest.h"
#include "sandbox/load/labels.h"

namespace syncql::sandbox {

struct Transaction {
  using Clock = std::chrono::steady_clock;

  // Known from the beginning.
  std::int64_t txn = -1;
  LoadNames names;
  TxnTimeouts timeouts;
  Clock::time_point begun = Clock::now();

  std::mutex turn;  // one operation at a time: who holds it may touch what follows
  std::map<std::string, std::string> first_load;  // its headers, which all loads must repeat
  std::unique_ptr<Ingest> ingest;                 // nothing before the first load
  Checked<void> fed;                              // an error of the rows so far
  std::uint64_t announced_bytes = 0;              // Content-Length of all loads
  std::int64_t received_bytes = 0;
  std::int64_t plan_ms = 0;
  std::int64_t receive_ms = 0;
};

class Transactions {
 public:
  // False where the label is taken.
  bool add(std::shared_ptr<Transaction> transaction);
  std::shared_ptr<Transaction> find(const std::string& label);
  void remove(const Transaction& transaction);
  std::vector<std::shared_ptr<Transaction>> all();

 private:
  std::mutex mutex_;
  std::map<std::string, std::shared_ptr<Transaction>> by_label_;
};

}  // namespace syncql::sandbox
