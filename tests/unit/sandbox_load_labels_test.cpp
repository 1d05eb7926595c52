#include <thread>

#include "sandbox/load/labels.h"
#include "tests/support/catch.h"

using namespace syncql::sandbox;
using std::chrono::milliseconds;

TEST_CASE("a label's way to VISIBLE") {
  Labels labels;
  CHECK(labels.state("d", "l").state == TxnState::Unknown);
  const auto txn = labels.begin("d", "l").value();
  CHECK(labels.state("d", "l").state == TxnState::Prepare);
  const auto again = labels.begin("d", "l");
  REQUIRE_FALSE(again.has_value());
  CHECK(again.error().message == "Label [l] has already been used.");
  CHECK(again.error().existing == TxnState::Prepare);
  CHECK(labels.begin("other", "l").has_value());
  REQUIRE(labels.start_commit(txn).has_value());
  labels.commit(txn, milliseconds(0));
  CHECK(labels.state("d", "l").state == TxnState::Visible);
  CHECK(labels.begin("d", "l").error().existing == TxnState::Visible);
}

TEST_CASE("an aborted label is free again") {
  Labels labels;
  labels.abort(labels.begin("d", "l").value(), "why");
  CHECK(labels.state("d", "l").state == TxnState::Aborted);
  CHECK(labels.state("d", "l").reason == "why");
  CHECK(labels.begin("d", "l").has_value());
  CHECK(labels.state("d", "l").state == TxnState::Prepare);
}

TEST_CASE("a slow publish leaves the label COMMITTED") {
  Labels labels;
  labels.commit(labels.begin("d", "l").value(), milliseconds(60000));
  CHECK(labels.state("d", "l").state == TxnState::Committed);
  CHECK(labels.begin("d", "l").error().existing == TxnState::Committed);
}

TEST_CASE("cancelling") {
  Labels labels;
  CHECK_FALSE(labels.cancel("d", "l").has_value());
  const auto txn = labels.begin("d", "l").value();
  REQUIRE(labels.cancel("d", "l").has_value());
  CHECK(labels.state("d", "l").reason == "user cancel");
  CHECK_FALSE(labels.start_commit(txn).has_value());
  const auto second = labels.begin("d", "l").value();
  REQUIRE(labels.start_commit(second).has_value());
  CHECK_FALSE(labels.cancel("d", "l").has_value());
}

TEST_CASE("finished labels are forgotten by number and by age") {
  LabelLimits limits;
  limits.max_finished = 2;
  Labels labels(limits);
  for (const char* label : {"a", "b", "c"})
    labels.commit(labels.begin("d", label).value(), milliseconds(0));
  CHECK(labels.state("d", "a").state == TxnState::Unknown);
  CHECK(labels.state("d", "b").state == TxnState::Visible);

  limits.keep = milliseconds(-1);
  Labels short_lived(limits);
  short_lived.commit(short_lived.begin("d", "a").value(), milliseconds(0));
  CHECK(short_lived.state("d", "a").state == TxnState::Unknown);
}

TEST_CASE("the limit of running transactions") {
  LabelLimits limits;
  limits.max_running = 1;
  Labels labels(limits);
  const auto txn = labels.begin("d", "a").value();
  const auto refused = labels.begin("d", "b");
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().message == "current running txns on db 10001 is 1, larger than limit 1");
  CHECK(refused.error().existing == TxnState::Unknown);
  labels.abort(txn, "");
  CHECK(labels.begin("d", "b").has_value());
}

TEST_CASE("a prepared transaction waits for its commit") {
  Labels labels;
  const auto txn = labels.begin("d", "l").value();
  REQUIRE(labels.prepare(txn, std::chrono::seconds(60)).has_value());
  CHECK(labels.state("d", "l").state == TxnState::Prepared);
  CHECK_FALSE(labels.cancel("d", "l").has_value());
  CHECK_FALSE(labels.enter(txn).has_value());
  CHECK(existing_job(labels.begin("d", "l").error().existing) == "RUNNING");
  REQUIRE(labels.start_commit(txn).has_value());
  labels.commit(txn, milliseconds(0));
  CHECK(existing_job(labels.begin("d", "l").error().existing) == "FINISHED");
}

TEST_CASE("transactions whose time is over") {
  LabelLimits limits;
  limits.max_running = 2;
  Labels labels(limits);
  TxnTimeouts short_lived;
  short_lived.all = std::chrono::seconds(0);
  const auto late = labels.begin("d", "late", short_lived).value();
  const auto prepared = labels.begin("d", "prepared").value();
  REQUIRE(labels.prepare(prepared, std::chrono::seconds(0)).has_value());
  // They count no longer, though nobody has looked at them.
  TxnTimeouts impatient;
  impatient.idle = std::chrono::seconds(0);
  const auto idle = labels.begin("d", "idle", impatient).value();
  CHECK(labels.state("d", "late").reason == "transaction is aborted by timeout 0 seconds.");
  CHECK(labels.state("d", "prepared").reason == "timeout by txn manager");
  CHECK(labels.state("d", "idle").reason == "transaction is aborted by idle timeout 0 seconds.");
  for (const auto txn : {late, prepared, idle}) CHECK_FALSE(labels.start_commit(txn).has_value());
}

TEST_CASE("a transaction is not idle while an operation runs, nor late while it commits") {
  Labels labels;
  TxnTimeouts timeouts;
  timeouts.idle = std::chrono::seconds(1);
  const auto txn = labels.begin("d", "l", timeouts).value();
  REQUIRE(labels.enter(txn).has_value());
  timeouts.idle.reset();
  timeouts.all = std::chrono::seconds(1);
  const auto committing = labels.begin("d", "c", timeouts).value();
  REQUIRE(labels.start_commit(committing).has_value());
  std::this_thread::sleep_for(milliseconds(1020));
  REQUIRE(labels.leave(txn).has_value());
  CHECK(labels.state(txn).state == TxnState::Prepare);
  CHECK(labels.state(committing).state == TxnState::Prepare);
}
