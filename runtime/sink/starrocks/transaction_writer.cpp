#include "runtime/sink/starrocks/transaction_writer.h"

#include <algorithm>
#include <fmt/format.h>

#include "runtime/commit/label.h"
#include "runtime/net/pause.h"
#include "runtime/sink/starrocks/codes.h"

namespace syncql::runtime {
namespace {

std::string part_name(const Batch& batch) {
  return fmt::format("part {} of the table", batch.split);
}

Diagnostic not_begun(const Batch& batch, const LoadReply& reply) {
  return Diagnostic(kLoadGivenUp, fmt::format("no transaction could be begun for {}: {}",
                                              part_name(batch), reply.message))
      .with_note("none of its rows are in the table")
      .with_help("look at the target's state; then run with `--resume`");
}

}  // namespace

TransactionWriter::~TransactionWriter() {
  roll_back();
}

Result<LoadOutcome> TransactionWriter::load(const Batch& batch, const LoadContext& context) {
  const bool first = batch.sequence == 0;
  if (first && batch.ends_split && batch.rows > 0) return single_.load(batch, context);
  if (first) {
    if (auto begun = begin(batch, context); !begun) return fail(begun.error());
  } else if (auto noted = context.announce(label_); !noted) {
    return fail(noted.error());
  }
  if (batch.rows > 0) {
    auto sent = send(batch, context);
    if (!sent || sent->refusal) return sent;
  }
  if (!batch.ends_split) return LoadOutcome{.pending = true};
  return complete(batch, context.stop);
}

// A label whose beginning is in doubt is given up for good: another server may hold it by now.
Result<void> TransactionWriter::begin(const Batch& batch, const LoadContext& context) {
  roll_back();
  rows_ = 0;
  Pause pause(target_.retry.first_pause, target_.retry.longest_pause);
  for (std::uint32_t attempt = 1;; ++attempt) {
    const std::string label = attempt_label(batch.label, attempt);
    if (auto noted = context.announce(label); !noted) return noted;
    const StreamLoad::Answer answer = transaction_.begin(label);
    if (answer.reply.verdict == Verdict::Loaded) {
      label_ = label;
      return {};
    }
    if (answer.reply.pressed) context.pressed();
    if (answer.sent) transaction_.roll_back(label);
    const bool passing =
        answer.reply.verdict == Verdict::Passing || answer.reply.verdict == Verdict::Unknown ||
        answer.reply.verdict == Verdict::Running || answer.reply.verdict == Verdict::Misled;
    if (!passing || attempt >= target_.retry.tries || !sleep_unless(context.stop, pause.next())) {
      return fail(not_begun(batch, answer.reply));
    }
  }
}

// What a broken request has left in the transaction is not known, so it is not sent again.
Result<LoadOutcome> TransactionWriter::send(const Batch& batch, const LoadContext& context) {
  Pause pause(target_.retry.first_pause, target_.retry.longest_pause);
  for (std::uint32_t tried = 1;; ++tried) {
    const StreamLoad::Answer answer = transaction_.load(label_, batch.body.view());
    if (answer.reply.verdict == Verdict::Loaded) {
      rows_ += batch.rows;
      return LoadOutcome{};
    }
    const bool untouched = !answer.sent || answer.reply.status == "TXN_IN_PROCESSING";
    if (!untouched || tried >= target_.retry.tries || !sleep_unless(context.stop, pause.next())) {
      return ended(batch, answer.reply);
    }
  }
}

Result<LoadOutcome> TransactionWriter::complete(const Batch& batch, const std::atomic<bool>& stop) {
  if (rows_ == 0) {  // each row was left out
    roll_back();
    return LoadOutcome{};
  }
  const StreamLoad::Answer prepared = transaction_.prepare(label_);
  const LoadReply& reply = prepared.reply;
  const bool doubtful = reply.verdict == Verdict::Unknown || reply.verdict == Verdict::Passing ||
                        reply.verdict == Verdict::Lost;
  if (reply.verdict != Verdict::Loaded && !doubtful) return ended(batch, reply);
  LoadOutcome outcome{.loaded = rows_};
  if (reply.verdict == Verdict::Loaded) {
    outcome.dirty = static_cast<std::uint64_t>(
        std::clamp<std::int64_t>(reply.filtered, 0, static_cast<std::int64_t>(rows_)));
    outcome.loaded = rows_ - outcome.dirty;
    if (outcome.dirty > 0) outcome.dirty_reason = "rejected by the target: " + reply.message;
  }
  return commit(batch, std::move(outcome), stop);
}

// The label's state decides: a commit may have gone through although its answer did not.
Result<LoadOutcome> TransactionWriter::commit(const Batch& batch, LoadOutcome outcome,
                                              const std::atomic<bool>& stop) {
  using Clock = std::chrono::steady_clock;
  const auto deadline = Clock::now() + target_.timeout;
  Pause pause(target_.retry.first_pause, target_.retry.longest_pause);
  LoadReply last;
  do {
    last = transaction_.commit(label_).reply;
    if (last.verdict == Verdict::Loaded) {
      label_.clear();
      return outcome;
    }
    const auto state = questions_.state_of(label_);
    if (!state || state->kind != LabelAnswer::Kind::State) continue;
    if (state->state == LabelState::Committed) {
      label_.clear();
      return outcome;
    }
    if (state->state == LabelState::Aborted) return ended(batch, last);
  } while (Clock::now() < deadline && sleep_unless(stop, pause.next()));
  Diagnostic doubt = unknown(last);
  label_.clear();  // rolling back might undo what is about to be told
  return fail(std::move(doubt));
}

Result<LoadOutcome> TransactionWriter::ended(const Batch& batch, const LoadReply& reply) {
  roll_back();
  if (reply.verdict == Verdict::Refused) {
    Diagnostic refusal(kLoadRefused,
                       fmt::format("the target refused {}: {}", part_name(batch), reply.message));
    for (std::string& row : questions_.rejected_rows(reply)) refusal.with_note(std::move(row));
    return LoadOutcome{
        .dirty_reason = reply.message,
        .refusal = refusal.with_help("correct the data or the table; then run with `--resume`")};
  }
  return fail(Diagnostic(kTransactionLost, fmt::format("the transaction that loads {} was lost: {}",
                                                       part_name(batch), reply.message))
                  .with_note("none of that part's rows are in the table")
                  .with_help("run with `--resume` to load the part again"));
}

Diagnostic TransactionWriter::unknown(const LoadReply& reply) const {
  return Diagnostic(
             kOutcomeUnknown,
             fmt::format("it is not known whether a transaction of {} rows was committed: {}",
                         rows_, reply.message))
      .with_note(fmt::format("its label is `{}`", label_))
      .with_help("once the target can be reached, run with `--resume`: it asks for the label");
}

void TransactionWriter::roll_back() {
  if (label_.empty()) return;
  transaction_.roll_back(label_);
  label_.clear();
}

// A transaction that is still open is rolled back: asking alone would wait for its time to be over.
BatchFate transaction_fate(LoadTarget& target, const std::string& label,
                           const std::atomic<bool>& stop) {
  using Clock = std::chrono::steady_clock;
  const auto deadline = Clock::now() + target.timeout;
  Pause pause(target.retry.first_pause, target.retry.longest_pause);
  Transaction transaction(target);
  StreamLoad questions(target);
  std::uint32_t unanswered = 0;
  do {
    transaction.roll_back(label);
    const auto answer = questions.state_of(label);
    const bool known = answer && answer->kind == LabelAnswer::Kind::State;
    if (known && answer->state == LabelState::Committed) return BatchFate::Committed;
    if (known && answer->state != LabelState::Running) return BatchFate::NotCommitted;
    if (known) {
      transaction.cancel(label);
    } else if (++unanswered == target.retry.tries) {
      break;
    }
  } while (Clock::now() < deadline && sleep_unless(stop, pause.next()));
  return BatchFate::Unknown;
}

}  // namespace syncql::runtime
