// The labels of all databases and the transactions behind them, as the FE keeps them. Safe to use
// from several threads. Knows neither HTTP nor rows.
#pragma once

#include <chrono>
#include <cstdint>
#include <deque>
#include <map>
#include <mutex>
#include <string>

#include "sandbox/load/checked.h"

namespace syncql::sandbox {

enum class TxnState : std::uint8_t { Unknown, Prepare, Committed, Visible, Aborted };

// `PREPARE`, `VISIBLE` …
std::string_view to_text(TxnState state);

struct LabelState {
  TxnState state = TxnState::Unknown;
  std::string reason;  // why it was aborted
};

struct LabelLimits {
  std::size_t max_finished = 1000;  // transactions remembered per database
  std::chrono::milliseconds keep = std::chrono::hours(72);
  std::size_t max_running = 1000;  // per database
};

// The answer to a load over the limit; StarRocks names the database by its number.
std::string too_many_running(std::int64_t database_id, std::size_t limit);

struct BeginFailure {
  std::string message;
  TxnState existing = TxnState::Unknown;  // of the label's earlier use, where that is the cause
};

class Labels {
 public:
  using Clock = std::chrono::steady_clock;

  explicit Labels(LabelLimits limits = {}) : limits_(limits) {}

  // A label is free where it was never seen, is forgotten, or was aborted. The transaction's id.
  tl::expected<std::int64_t, BeginFailure> begin(const std::string& database,
                                                 const std::string& label);
  // From here on the transaction can no longer be cancelled; it fails where it already is.
  Checked<void> start_commit(std::int64_t txn);
  // Committed now, visible after `publish`.
  void commit(std::int64_t txn, std::chrono::milliseconds publish);
  void abort(std::int64_t txn, std::string reason);
  // On a user's behalf, while the load is running.
  Checked<void> cancel(const std::string& database, const std::string& label);
  // Of the label's latest use.
  LabelState state(const std::string& database, const std::string& label);

 private:
  struct Txn {
    std::int64_t id = 0;
    std::string database;
    std::string label;
    TxnState state = TxnState::Prepare;
    bool committing = false;
    std::string reason;
    Clock::time_point finished;
    Clock::time_point visible;
  };
  struct Database {
    std::int64_t id = 0;
    std::map<std::string, std::int64_t> latest;  // label → transaction
    std::deque<std::int64_t> finished;           // oldest first
    std::size_t running = 0;
  };

  Database& labels_of(const std::string& database);
  static void publish(Txn& txn);
  Txn* find(Database& database, const std::string& label);
  void finish(Txn& txn, TxnState state);
  void forget_old(Database& database);

  std::mutex mutex_;
  LabelLimits limits_;
  std::int64_t next_txn_ = 1001;
  std::int64_t next_database_ = 10001;
  std::map<std::int64_t, Txn> txns_;
  std::map<std::string, Database> databases_;
};

}  // namespace syncql::sandbox
