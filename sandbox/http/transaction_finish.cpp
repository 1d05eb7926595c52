#include "sandbox/http/transaction_finish.h"

#include <fmt/format.h>

#include "sandbox/http/write_rows.h"
#include "sandbox/load/ascii.h"

namespace syncql::sandbox {
namespace {

using Done = tl::expected<void, TransactionFailure>;

// Of PREPARED transactions, where `prepare` does not say it.
constexpr std::chrono::seconds kPreparedTimeout{86400};

tl::expected<std::chrono::seconds, TransactionFailure> read_prepared_timeout(
    const LoadHeaders& headers) {
  const auto text = headers.get("prepared_timeout");
  if (text.empty()) return kPreparedTimeout;
  const auto seconds = read_integer(text);
  if (!seconds || *seconds <= 0)
    return txn_failure("INVALID_ARGUMENT", fmt::format("Invalid prepared_timeout: {}", text));
  return std::chrono::seconds(*seconds);
}

// One `prepare` or `commit` with the turn of its transaction.
class Finish {
 public:
  Finish(const TransactionCall& call, Transaction& transaction,
         std::chrono::seconds prepared_timeout)
      : call_(call),
        cluster_(call.cluster),
        transaction_(transaction),
        prepares_(call.operation == "prepare"),
        prepared_timeout_(prepared_timeout) {}

  // Where it fails the transaction is rolled back.
  Done run() {
    return complete().and_then([this] { return prepares_ ? prepare() : commit(); });
  }
  nlohmann::ordered_json reply(const Done& done) const;

 private:
  Done complete();
  Done prepare();
  Done commit();

  const TransactionCall& call_;
  Cluster& cluster_;
  Transaction& transaction_;
  bool prepares_;
  std::chrono::seconds prepared_timeout_;
  RowCounts counts_;
  std::string errors_;
  std::int64_t write_ms_ = 0;
  std::int64_t commit_ms_ = 0;
};

Done Finish::complete() {
  if (!transaction_.ingest)
    return txn_failure(
        "INTERNAL_ERROR",
        fmt::format("transaction txn_id={}, label={}, db={} hasn't send any data yet",
                    transaction_.txn, transaction_.names.label, transaction_.names.database));
  Ingest& rows = *transaction_.ingest;
  auto finished = transaction_.fed.and_then([&] { return rows.finish(); }).and_then([&] {
    return select(cluster_, rows);
  });
  counts_ = rows.counts();
  errors_ = rows.error_text();
  if (!finished) return txn_failure("INTERNAL_ERROR", finished.error());
  if (call_.fault(FaultKind::MemoryLimit))
    return txn_failure("MEM_LIMIT_EXCEEDED", "Mem usage has exceed the limit of BE");
  if (const auto judged = rows.judge(); !judged) {
    // Too many bad rows are the BE's judgement, none at all is the FE's.
    const bool by_be = judged.error() == "too many filtered rows";
    return txn_failure(by_be ? "INTERNAL_ERROR" : "ANALYSIS_ERROR", judged.error());
  }
  if (const auto versions = check_versions(cluster_, call_.operation); !versions)
    return txn_failure("INTERNAL_ERROR", versions.error());
  return {};
}

Done Finish::prepare() {
  const auto started = Transaction::Clock::now();
  cluster_.prepared.add(transaction_.txn, std::move(transaction_.ingest), [this](std::int64_t txn) {
    const TxnState state = cluster_.labels.state(txn).state;
    return state == TxnState::Prepare || state == TxnState::Prepared;
  });
  const auto prepared = cluster_.labels.prepare(transaction_.txn, prepared_timeout_);
  if (!prepared) cluster_.prepared.remove(transaction_.txn);
  if (!prepared) return txn_failure("ANALYSIS_ERROR", prepared.error());
  commit_ms_ = ms_since(started);
  return {};
}

Done Finish::commit() {
  const auto started = Transaction::Clock::now();
  const auto stored = cluster_.labels.start_commit(transaction_.txn).and_then([this] {
    return store(cluster_, *transaction_.ingest);
  });
  write_ms_ = ms_since(started);
  if (!stored) return txn_failure("INTERNAL_ERROR", stored.error());
  const bool visible =
      publish(cluster_, transaction_.txn, call_.operation, transaction_.timeouts.all);
  commit_ms_ = ms_since(started);
  if (!visible)
    return txn_failure("PUBLISH_TIMEOUT",
                       "Publish timeout. The data will be visible after a while");
  return {};
}

nlohmann::ordered_json Finish::reply(const Done& done) const {
  nlohmann::ordered_json reply =
      done ? success_reply(transaction_.names, {{"TxnId", transaction_.txn},
                                                {"NumberTotalRows", counts_.total},
                                                {"NumberLoadedRows", counts_.loaded()},
                                                {"NumberFilteredRows", counts_.filtered},
                                                {"NumberUnselectedRows", counts_.unselected},
                                                {"LoadBytes", transaction_.received_bytes},
                                                {"LoadTimeMs", ms_since(transaction_.begun)},
                                                {"StreamLoadPlanTimeMs", transaction_.plan_ms},
                                                {"ReceivedDataTimeMs", transaction_.receive_ms},
                                                {"WriteDataTimeMs", write_ms_},
                                                {"CommitAndPublishTimeMs", commit_ms_}})
           : failure_reply(transaction_.names, done.error());
  if (!errors_.empty()) reply["ErrorURL"] = cluster_.error_url(errors_);
  return reply;
}

TransactionReply cut(const TransactionCall& call) {
  call.connection.cut();
  return std::nullopt;
}

}  // namespace

TransactionReply finish_transaction(const TransactionCall& call) {
  const auto found = find_transaction(call);
  const auto refused = [&](const TransactionFailure& why) {
    return failure_reply(call.label_alone(), why);
  };
  const TransactionFailure missing{
      "TXN_NOT_EXISTS", fmt::format("transaction with label {} not exists", call.names.label), ""};
  if (!found) return refused(missing);
  if (found->names.database != call.names.database)
    return refused({"INVALID_ARGUMENT",
                    fmt::format("request db {} transaction db {} not match", call.names.database,
                                found->names.database),
                    ""});
  const auto prepared_timeout = read_prepared_timeout(call.headers);
  if (!prepared_timeout) return refused(prepared_timeout.error());
  const auto turn = take_turn(call, *found);
  if (!turn) return refused(in_processing());
  const bool prepares = call.operation == "prepare";
  if (call.fault(prepares ? FaultKind::CutBeforePrepare : FaultKind::CutBeforeCommit))
    return cut(call);
  if (!call.cluster.labels.enter(found->txn)) return refused(missing);
  if (const auto delay = call.fault(FaultKind::Delay)) call.cluster.pause.wait(delay->wait);

  Finish finish(call, *found, *prepared_timeout);
  const Done done = finish.run();
  // Does nothing to what is committed or prepared but to forget it here.
  if (done)
    call.cluster.transactions.remove(*found);
  else
    roll_back(call.cluster, *found, done.error().message);
  if (call.fault(prepares ? FaultKind::CutAfterPrepare : FaultKind::CutAfterCommit))
    return cut(call);
  return finish.reply(done);
}

}  // namespace syncql::sandbox
