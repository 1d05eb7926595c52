#include "runtime/sink/starrocks/stream_load_writer.h"

#include <algorithm>
#include <fmt/format.h>

#include "runtime/commit/label.h"
#include "runtime/net/http_url.h"
#include "runtime/net/pause.h"
#include "runtime/sink/starrocks/codes.h"
#include "runtime/sink/starrocks/row_isolation.h"

namespace syncql::runtime {
namespace {

// A redirect that leads nowhere is a matter of moments (a change of leader) or of settings.
constexpr std::uint32_t kTriesOfRedirects = 3;

std::string batch_name(const Batch& batch) {
  return fmt::format("a batch of {} row{} ({} bytes)", batch.rows, batch.rows == 1 ? "" : "s",
                     batch.body.size());
}

Diagnostic unknown(const Batch& batch, const std::string& label, const LoadReply& reply) {
  return Diagnostic(kOutcomeUnknown, fmt::format("it is not known whether {} was loaded: {}",
                                                 batch_name(batch), reply.message))
      .with_note(fmt::format("its label is `{}`", label))
      .with_help(
          "once the target can be reached, ask it for the label's state: VISIBLE or "
          "COMMITTED means that the rows are in the table, ABORTED that none are");
}

Diagnostic counts_unknown(const Batch& batch, const std::string& label, const LoadReply& reply) {
  return Diagnostic(
             kCountsUnknown,
             fmt::format("{} was loaded, but it is not known how many of its rows the target "
                         "left out: {}",
                         batch_name(batch), reply.message))
      .with_note(fmt::format("its label is `{}`", label))
      .with_help(
          "look the label up at the target, in `information_schema.loads` or with `SHOW STREAM "
          "LOAD`, or compare the table with the source, before running again");
}

}  // namespace

Result<LoadOutcome> StreamLoadWriter::load(const Batch& batch, const LoadContext& context) {
  RowIsolation isolation(*this, batch, target_.json_array, context);
  if (isolation.begun()) return isolation.take_up();
  auto outcome = load_whole(batch, context);
  if (!outcome || !outcome->refusal || batch.row_ends.empty()) return outcome;
  return isolation.find(std::move(*outcome));
}

Result<LoadOutcome> StreamLoadWriter::load_whole(const Batch& batch, const LoadContext& context) {
  Pause pause(target_.retry.first_pause, target_.retry.longest_pause);
  std::uint32_t attempt = 1;
  bool doubtful = false;  // a broken request may yet begin its load under this label
  for (std::uint32_t tried = 1;; ++tried) {
    const std::string label = attempt_label(batch.label, attempt);
    if (auto noted = context.announce(label); !noted) return fail(noted.error());
    StreamLoad::Answer answer = stream_load_.send(batch.body.view(), label);
    if (!answer.reply.label.empty() && answer.reply.label != label) {
      answer.reply.verdict = Verdict::Unknown;
      answer.reply.message = "the reply is about another label";
    }
    switch (answer.reply.verdict) {
      case Verdict::Loaded:
        return counted(batch, answer.reply);
      case Verdict::LoadedBefore:
        return committed(batch, label, answer.reply);
      case Verdict::Running:
      case Verdict::Unknown:
      case Verdict::Passing:
      case Verdict::Misled:
        break;
      default:
        return refused(batch, answer.reply);
    }
    if (answer.reply.pressed) context.pressed();
    if (answer.sent) {
      const Fate fate = settle(label, context.stop);
      if (fate == Fate::Committed) return committed(batch, label, answer.reply);
      if (fate == Fate::NoAnswer) return fail(unknown(batch, label, answer.reply));
      if (fate == Fate::Aborted) ++attempt;
      const bool broken = answer.reply.verdict != Verdict::Passing;
      doubtful = fate == Fate::NotBegun && (doubtful || broken);
    }
    const std::uint32_t tries = answer.reply.verdict == Verdict::Misled
                                    ? std::min(kTriesOfRedirects, target_.retry.tries)
                                    : target_.retry.tries;
    if (tried >= tries || !sleep_unless(context.stop, pause.next())) {
      return fail(doubtful ? unknown(batch, label, answer.reply) : given_up(batch, answer));
    }
  }
}

// The label is asked for even while the run is stopping: what is in hand gets an outcome.
StreamLoadWriter::Fate StreamLoadWriter::settle(const std::string& label,
                                                const std::atomic<bool>& stop) {
  using Clock = std::chrono::steady_clock;
  const auto deadline = Clock::now() + target_.timeout;
  Pause pause(target_.retry.first_pause, target_.retry.longest_pause);
  std::uint32_t unanswered = 0;
  const std::atomic<bool> never = false;
  while (Clock::now() < deadline) {
    const auto answer = stream_load_.state_of(label);
    const bool hopeless = answer && (answer->kind == LabelAnswer::Kind::Nonsense ||
                                     answer->kind == LabelAnswer::Kind::LoginRefused);
    if (hopeless) break;
    if (!answer || answer->kind != LabelAnswer::Kind::State) {
      if (++unanswered == target_.retry.tries || !sleep_unless(stop, pause.next())) break;
      continue;
    }
    switch (answer->state) {
      case LabelState::Committed:
        return Fate::Committed;
      case LabelState::Aborted:
        return Fate::Aborted;
      case LabelState::NeverSeen:
        return Fate::NotBegun;
      case LabelState::Running:
        sleep_unless(never, target_.retry.poll);
        break;
    }
  }
  return Fate::NoAnswer;
}

// All rows are in the table, unless the load was one that may leave some out: the counts of a load
// are told once, in the reply that was lost.
Result<LoadOutcome> StreamLoadWriter::committed(const Batch& batch, const std::string& label,
                                                const LoadReply& reply) const {
  if (target_.filters_rows || target_.rejects_rows) {
    return fail(counts_unknown(batch, label, reply));
  }
  return LoadOutcome{.loaded = batch.rows};
}

LoadOutcome StreamLoadWriter::counted(const Batch& batch, const LoadReply& reply) {
  const auto rows = static_cast<std::int64_t>(batch.rows);
  const std::int64_t loaded = std::clamp<std::int64_t>(reply.loaded, 0, rows);
  const std::int64_t filtered = std::clamp<std::int64_t>(reply.filtered, 0, rows - loaded);
  const bool whole = loaded == reply.loaded && filtered == reply.filtered &&
                     reply.unselected == rows - loaded - filtered;
  LoadOutcome outcome{.loaded = static_cast<std::uint64_t>(loaded),
                      .dirty = static_cast<std::uint64_t>(filtered)};
  if (!whole || (reply.unselected > 0 && !target_.filters_rows)) {
    outcome.trouble =
        Diagnostic(kRowCountDiffers,
                   fmt::format("{} rows were sent, and the target counted {} loaded, {} rejected, "
                               "{} left out",
                               rows, reply.loaded, reply.filtered, reply.unselected))
            .with_note(fmt::format("the batch's label is `{}`", batch.label))
            .with_help(
                "look for a load property that drops rows, and compare the table with the "
                "source before running again");
    return outcome;
  }
  if (outcome.dirty > 0) {
    outcome.dirty_reason = fmt::format("rejected by the target: {}", reply.message);
    for (const std::string& row : stream_load_.rejected_rows(reply)) {
      outcome.dirty_reason = row;
      break;
    }
  }
  return outcome;
}

Result<LoadOutcome> StreamLoadWriter::refused(const Batch& batch, const LoadReply& reply) {
  constexpr std::string_view kEmpty = "No rows were imported";
  if (target_.filters_rows && reply.message.find(kEmpty) != std::string::npos) {
    return LoadOutcome{};  // the job's own load filter took no row of this batch
  }
  switch (reply.verdict) {
    case Verdict::Refused:
      return LoadOutcome{
          .dirty = static_cast<std::uint64_t>(std::max<std::int64_t>(0, reply.filtered)),
          .dirty_reason = reply.message,
          .refusal = with_rows(
              Diagnostic(kLoadRefused,
                         fmt::format("the target refused {}: {}", batch_name(batch), reply.message))
                  .with_help("everyday causes: a value that is too long or of another "
                             "type, NULL in a NOT NULL column, a zero date; correct the "
                             "data or the table, or let `ON ERROR SKIP` count such a "
                             "batch as dirty rows"),
              reply)};
    case Verdict::LoginRefused:
      return fail(Diagnostic(kTargetLoginRefused, fmt::format("{} refused the load: {}",
                                                              origin_of(reply.url), reply.message))
                      .with_help("check `user` and `password` of the target's data source, and "
                                 "that the account may INSERT into the table"));
    case Verdict::Misconfigured:
      return fail(with_rows(Diagnostic(kLoadRefused, fmt::format("the target refused {}: {}",
                                                                 batch_name(batch), reply.message)),
                            reply));
    default:
      return fail(Diagnostic(kTargetProtocol, fmt::format("{} answered a load with something "
                                                          "else: {}",
                                                          origin_of(reply.url), reply.message))
                      .with_help("check that `loadUrl` names the HTTP port of an FE (8030 by "
                                 "default)"));
  }
}

Diagnostic StreamLoadWriter::given_up(const Batch& batch, const StreamLoad::Answer& answer) const {
  if (answer.reply.verdict == Verdict::Misled) {
    return Diagnostic(kTargetProtocol,
                      fmt::format("{} answered a load with a bad redirect: {}",
                                  origin_of(answer.reply.url), answer.reply.message))
        .with_note(fmt::format("{} is not loaded", batch_name(batch)))
        .with_help(
            "look at the addresses under which the FEs know each other and their BEs (`SHOW "
            "FRONTENDS`, `SHOW BACKENDS`), and at what stands between them and here");
  }
  if (!answer.sent) {
    return Diagnostic(kTargetUnreachable,
                      fmt::format("{} takes no connection: {}", origin_of(answer.reply.url),
                                  answer.reply.message))
        .with_note(fmt::format("{} is not loaded", batch_name(batch)))
        .with_help(
            "check that the target's nodes are up and can be reached from this machine: "
            "the FEs at the ports of `loadUrl`, the BEs at the port that an FE redirects "
            "to (8040 by default)");
  }
  return Diagnostic(kLoadGivenUp, fmt::format("{} could not be loaded: {}", batch_name(batch),
                                              answer.reply.message))
      .with_note("none of its rows are in the table")
      .with_help(
          "look at the target's state; then run again, with larger batches or fewer "
          "writers if it was overloaded");
}

Diagnostic StreamLoadWriter::with_rows(Diagnostic diagnostic, const LoadReply& reply) {
  for (std::string& row : stream_load_.rejected_rows(reply)) diagnostic.with_note(std::move(row));
  return diagnostic;
}

}  // namespace syncql::runtime
