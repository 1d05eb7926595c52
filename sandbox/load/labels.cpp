#include "sandbox/load/labels.h"

#include <fmt/format.h>

namespace syncql::sandbox {

std::string_view to_text(TxnState state) {
  switch (state) {
    case TxnState::Prepare:
      return "PREPARE";
    case TxnState::Prepared:
      return "PREPARED";
    case TxnState::Committed:
      return "COMMITTED";
    case TxnState::Visible:
      return "VISIBLE";
    case TxnState::Aborted:
      return "ABORTED";
    case TxnState::Unknown:
      break;
  }
  return "UNKNOWN";
}

std::string_view existing_job(TxnState state) {
  return state == TxnState::Prepare || state == TxnState::Prepared ? "RUNNING" : "FINISHED";
}

std::string too_many_running(std::int64_t database_id, std::size_t limit) {
  return fmt::format("current running txns on db {} is {}, larger than limit {}", database_id,
                     limit, limit);
}

tl::expected<std::int64_t, BeginFailure> Labels::begin(const std::string& database,
                                                       const std::string& label,
                                                       const TxnTimeouts& timeouts) {
  const std::lock_guard lock(mutex_);
  Database& labels = labels_of(database);
  forget_old(labels);
  if (const Txn* txn = find(labels, label); txn != nullptr && txn->state != TxnState::Aborted)
    return tl::unexpected(
        BeginFailure{fmt::format("Label [{}] has already been used.", label), txn->state});
  if (labels.running >= limits_.max_running) refresh_all(database);
  if (labels.running >= limits_.max_running)
    return tl::unexpected(BeginFailure{too_many_running(labels.id, limits_.max_running)});
  const std::int64_t id = next_txn_++;
  Txn& txn = txns_[id];
  txn.id = id;
  txn.database = database;
  txn.label = label;
  txn.timeouts = timeouts;
  txn.active = Clock::now();
  txn.deadline = txn.active + timeouts.all;
  labels.latest[label] = id;
  ++labels.running;
  return id;
}

Checked<void> Labels::enter(std::int64_t id) {
  const std::lock_guard lock(mutex_);
  const auto txn = find_running(id, false);
  if (!txn) return refuse(txn.error());
  (*txn)->busy = true;
  return {};
}

Checked<void> Labels::leave(std::int64_t id) {
  const std::lock_guard lock(mutex_);
  const auto txn = find_running(id, false);
  if (!txn) return refuse(txn.error());
  (*txn)->busy = false;
  (*txn)->active = Clock::now();
  return {};
}

Checked<void> Labels::prepare(std::int64_t id, std::chrono::seconds timeout) {
  const std::lock_guard lock(mutex_);
  const auto txn = find_running(id, false);
  if (!txn) return refuse(txn.error());
  (*txn)->state = TxnState::Prepared;
  (*txn)->deadline = Clock::now() + timeout;
  return {};
}

Checked<void> Labels::start_commit(std::int64_t id) {
  const std::lock_guard lock(mutex_);
  const auto txn = find_running(id, true);
  if (!txn) return refuse(txn.error());
  (*txn)->committing = true;
  return {};
}

void Labels::commit(std::int64_t id, std::chrono::milliseconds publish_after) {
  const std::lock_guard lock(mutex_);
  Txn& txn = txns_.at(id);
  txn.visible = Clock::now() + publish_after;
  finish(txn, TxnState::Committed);
}

void Labels::abort(std::int64_t id, std::string reason) {
  const std::lock_guard lock(mutex_);
  const auto txn = find_running(id, true);
  if (!txn) return;
  (*txn)->reason = std::move(reason);
  finish(**txn, TxnState::Aborted);
}

Checked<void> Labels::cancel(const std::string& database, const std::string& label) {
  const std::lock_guard lock(mutex_);
  Txn* txn = find(labels_of(database), label);
  if (txn == nullptr) return refuse(fmt::format("transaction not found, label={}", label));
  if (txn->state != TxnState::Prepare || txn->committing)
    return refuse(fmt::format("transaction's state is already {}, could not abort",
                              to_text(txn->committing ? TxnState::Committed : txn->state)));
  txn->reason = "user cancel";
  finish(*txn, TxnState::Aborted);
  return {};
}

LabelState Labels::state(const std::string& database, const std::string& label) {
  const std::lock_guard lock(mutex_);
  Database& labels = labels_of(database);
  forget_old(labels);
  const Txn* txn = find(labels, label);
  if (txn == nullptr) return {};
  return {txn->state, txn->reason, txn->id};
}

LabelState Labels::state(std::int64_t id) {
  const std::lock_guard lock(mutex_);
  const auto found = txns_.find(id);
  if (found == txns_.end()) return {};
  refresh(found->second);
  return {found->second.state, found->second.reason, id};
}

Labels::Database& Labels::labels_of(const std::string& database) {
  Database& labels = databases_[database];
  if (labels.id == 0) labels.id = next_database_++;
  return labels;
}

std::optional<std::string> Labels::timed_out(const Txn& txn, Clock::time_point now) {
  if (txn.state == TxnState::Prepared && now >= txn.deadline) return "timeout by txn manager";
  if (txn.state != TxnState::Prepare) return std::nullopt;
  if (now >= txn.deadline) {
    return fmt::format("transaction is aborted by timeout {} seconds.", txn.timeouts.all.count());
  }
  if (!txn.busy && txn.timeouts.idle && now >= txn.active + *txn.timeouts.idle) {
    return fmt::format("transaction is aborted by idle timeout {} seconds.",
                       txn.timeouts.idle->count());
  }
  return std::nullopt;
}

void Labels::refresh(Txn& txn) {
  const auto now = Clock::now();
  if (txn.state == TxnState::Committed && now >= txn.visible) txn.state = TxnState::Visible;
  if (txn.committing) return;
  auto reason = timed_out(txn, now);
  if (!reason) return;
  txn.reason = std::move(*reason);
  finish(txn, TxnState::Aborted);
}

void Labels::refresh_all(const std::string& database) {
  for (auto& [id, txn] : txns_)
    if (txn.database == database) refresh(txn);
}

Labels::Txn* Labels::find(Database& database, const std::string& label) {
  const auto latest = database.latest.find(label);
  if (latest == database.latest.end()) return nullptr;
  Txn& txn = txns_.at(latest->second);
  refresh(txn);
  return &txn;
}

Checked<Labels::Txn*> Labels::find_running(std::int64_t id, bool or_prepared) {
  const auto found = txns_.find(id);
  // Cancelled so long ago that it is forgotten.
  if (found == txns_.end()) return refuse(fmt::format("transaction not found: {}", id));
  Txn& txn = found->second;
  refresh(txn);
  if (txn.state == TxnState::Prepare || (or_prepared && txn.state == TxnState::Prepared))
    return &txn;
  if (txn.state == TxnState::Aborted)
    return refuse(
        fmt::format("transaction {} is already aborted. abort reason: {}", id, txn.reason));
  return refuse(fmt::format("transaction {} is already {}", id, to_text(txn.state)));
}

void Labels::finish(Txn& txn, TxnState state) {
  Database& labels = labels_of(txn.database);
  txn.state = state;
  txn.committing = false;
  txn.finished = Clock::now();
  labels.finished.push_back(txn.id);
  --labels.running;
  if (state == TxnState::Committed) refresh(txn);
}

void Labels::forget_old(Database& database) {
  const auto oldest = Clock::now() - limits_.keep;
  while (!database.finished.empty()) {
    const std::int64_t id = database.finished.front();
    const Txn& txn = txns_.at(id);
    if (database.finished.size() <= limits_.max_finished && txn.finished >= oldest) return;
    const auto latest = database.latest.find(txn.label);
    if (latest != database.latest.end() && latest->second == id) database.latest.erase(latest);
    txns_.erase(id);
    database.finished.pop_front();
  }
}

}  // namespace syncql::sandbox
