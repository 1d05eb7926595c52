// The labels of all databases and the transactions behind them, as the FE keeps them. Safe to use
// from several threads. Knows neither HTTP nor rows.
#pragma once

#include <chrono>
#include <cstdint>
#include <deque>
#include <map>
#include <mutex>
#include <optional>
#include <string>

#include "sandbox/load/checked.h"

namespace syncql::sandbox {

enum class TxnState : std::uint8_t { Unknown, Prepare, Prepared, Committed, Visible, Aborted };

// `PREPARE`, `VISIBLE` …
std::string_view to_text(TxnState state);
// What a load is told of a label's earlier use: `RUNNING` or `FINISHED`.
std::string_view existing_job(TxnState state);

struct LabelState {
  TxnState state = TxnState::Unknown;
  std::string reason;  // why it was aborted
  std::int64_t txn = -1;
};

struct LabelLimits {
  std::size_t max_finished = 1000;  // transactions remembered per database
  std::chrono::milliseconds keep = std::chrono::hours(72);
  std::size_t max_running = 1000;  // per database
};

struct TxnTimeouts {
  std::chrono::seconds all{600};             // from PREPARE to PREPARED or COMMITTED
  std::optional<std::chrono::seconds> idle;  // between two operations
};

// The answer to a load over the limit; StarRocks names the database by its number.
std::string too_many_running(std::int64_t database_id, std::size_t limit);

struct BeginFailure {
  std::string message;
  TxnState existing = TxnState::Unknown;  // of the label's earlier use, where that is the cause
};

// A transaction whose time is over is aborted when it is next looked at: nobody can tell that from
// StarRocks' cleaner, which comes by every 30 seconds.
class Labels {
 public:
  using Clock = std::chrono::steady_clock;

  explicit Labels(LabelLimits limits = {}) : limits_(limits) {}

  // A label is free where it was never seen, is forgotten, or was aborted. The transaction's id.
  tl::expected<std::int64_t, BeginFailure> begin(const std::string& database,
                                                 const std::string& label,
                                                 const TxnTimeouts& timeouts = {});
  // An operation of the transaction begins and ends: in between it is not idle. Fails where the
  // transaction is aborted, or no longer PREPARE.
  Checked<void> enter(std::int64_t txn);
  Checked<void> leave(std::int64_t txn);
  // PREPARED: it waits for its commit, and for that no longer than `timeout`.
  Checked<void> prepare(std::int64_t txn, std::chrono::seconds timeout);
  // From here on the transaction can no longer be cancelled; it fails where it already is.
  Checked<void> start_commit(std::int64_t txn);
  // Committed now, visible after `publish`.
  void commit(std::int64_t txn, std::chrono::milliseconds publish);
  // Of a transaction that is PREPARE or PREPARED.
  void abort(std::int64_t txn, std::string reason);
  // On a user's behalf, while the load is running.
  Checked<void> cancel(const std::string& database, const std::string& label);
  // Of the label's latest use.
  LabelState state(const std::string& database, const std::string& label);
  LabelState state(std::int64_t txn);

 private:
  struct Txn {
    std::int64_t id = 0;
    std::string database;
    std::string label;
    TxnState state = TxnState::Prepare;
    bool committing = false;
    bool busy = false;
    std::string reason;
    TxnTimeouts timeouts;
    Clock::time_point deadline;  // of PREPARE, then of PREPARED
    Clock::time_point active;    // when its last operation ended
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
  // Why the transaction is to be aborted now, if it is.
  static std::optional<std::string> timed_out(const Txn& txn, Clock::time_point now);
  // What time has done to the transaction since it was last looked at.
  void refresh(Txn& txn);
  void refresh_all(const std::string& database);
  Txn* find(Database& database, const std::string& label);
  // The transaction if it is still PREPARE, or PREPARED where `or_prepared`.
  Checked<Txn*> find_running(std::int64_t id, bool or_prepared);
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
