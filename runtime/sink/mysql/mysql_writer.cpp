#include "runtime/sink/mysql/mysql_writer.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

#include "runtime/net/mysql_codes.h"
#include "runtime/net/mysql_error.h"
#include "runtime/net/pause.h"
#include "runtime/sink/mysql/codes.h"
#include "runtime/sink/mysql/write_trouble.h"

namespace syncql::runtime {
namespace {

constexpr int kTries = 6;
constexpr std::chrono::milliseconds kLongestPause{15000};
constexpr std::size_t kShownWarnings = 3;

std::string batch_name(const Batch& batch) {
  return fmt::format("a batch of {} row{} ({} bytes)", batch.rows, batch.rows == 1 ? "" : "s",
                     batch.body.size());
}

// `Records: 12  Deleted: 0  Skipped: 0  Warnings: 0`
std::uint64_t count_in(std::string_view info, std::string_view what) {
  const std::size_t at = info.find(what);
  std::uint64_t count = 0;
  if (at == std::string_view::npos) return count;
  const char* begin = info.data() + at + what.size();
  std::from_chars(begin, info.data() + info.size(), count);
  return count;
}

// Whether trying to connect once more can help.
bool may_pass(const Diagnostic& reported) {
  return reported.code == &kServerUnreachable || reported.code == &kConnectionLost ||
         reported.code == &kTooManyConnections || reported.code == &kNotMysql;
}

std::string words_of(const Diagnostic& reported) {
  return reported.notes.empty() ? reported.message : reported.notes.front();
}

Diagnostic commit_unknown(const Batch& batch, const Diagnostic& cause) {
  Diagnostic diagnostic(kCommitUnknown, fmt::format("it is not known whether {} was committed: {}",
                                                    batch_name(batch), cause.message));
  diagnostic.notes = cause.notes;
  return diagnostic.with_help(
      "compare the table with the source: either all of the batch's rows are in it or none");
}

Diagnostic given_up(const Batch& batch, const Diagnostic& cause, int tries) {
  Diagnostic diagnostic(
      kMysqlGivenUp, fmt::format("{} could not be written in {} tr{}: {}", batch_name(batch), tries,
                                 tries == 1 ? "y" : "ies", cause.message));
  diagnostic.notes = cause.notes;
  return diagnostic.with_note("none of its rows are in the table")
      .with_help("run the job again when the target is less busy, or with smaller batches");
}

}  // namespace

Result<LoadOutcome> MysqlWriter::load(const Batch& batch, const LoadContext& context) {
  if (auto noted = context.announce(batch.label); !noted) return fail(std::move(noted.error()));
  Pause pause(target_.first_pause, kLongestPause);
  for (int tried = 1;; ++tried) {
    Attempt done = attempt(batch);
    switch (done.fate) {
      case Fate::Committed:
        return LoadOutcome{
            .loaded = batch.rows - left_out_, .dirty = left_out_, .dirty_reason = left_out_for_};
      case Fate::Refused: {
        LoadOutcome outcome;
        outcome.dirty_reason = words_of(done.cause);
        outcome.refusal = std::move(done.cause);
        return outcome;
      }
      case Fate::Lost:
        if (done.cause.code != &kConnectionLost) return fail(std::move(done.cause));
        return fail(commit_unknown(batch, done.cause));
      case Fate::Passing:
        if (tried == kTries || !sleep_unless(context.stop, pause.next())) {
          return fail(given_up(batch, done.cause, tried));
        }
    }
  }
}

MysqlWriter::Attempt MysqlWriter::attempt(const Batch& batch) {
  if (!connection_) {
    auto connection = open_write_session(target_);
    if (!connection) {
      const bool passing = may_pass(connection.error());
      return {passing ? Fate::Passing : Fate::Lost, std::move(connection.error())};
    }
    connection_.emplace(std::move(*connection));
  }
  left_out_ = 0;
  if (auto begun = connection_->execute("START TRANSACTION"); !begun) {
    return failed(std::move(begun.error()));
  }
  Trouble trouble = place(batch.body.view(), batch.rows);
  if (!trouble) return commit();
  if (connection_ && !connection_->execute("ROLLBACK")) connection_.reset();
  return std::move(*trouble);
}

// Without dirty rows there is nothing to come back to but the transaction's start.
MysqlWriter::Trouble MysqlWriter::place(std::string_view rows, std::uint64_t count) {
  if (!target_.leaves_out_rows || !target_.has_transactions) return send(rows, count);
  if (auto marked = connection_->execute("SAVEPOINT syncql"); !marked) {
    return failed(std::move(marked.error()));
  }
  Trouble trouble = send(rows, count);
  const bool refused = trouble && trouble->fate == Fate::Refused;
  if (!refused || left_out_ > target_.most_left_out) return trouble;
  if (auto undone = connection_->execute("ROLLBACK TO SAVEPOINT syncql"); !undone) {
    return failed(std::move(undone.error()));
  }
  if (count > 1) return place_halves(rows, count);
  ++left_out_;
  left_out_for_ = words_of(trouble->cause);
  if (left_out_ > target_.most_left_out) return trouble;
  return std::nullopt;
}

MysqlWriter::Trouble MysqlWriter::place_halves(std::string_view rows, std::uint64_t count) {
  std::size_t middle = 0;
  for (std::uint64_t i = 0; i < count / 2; ++i) middle = rows.find('\n', middle) + 1;
  if (auto trouble = place(rows.substr(0, middle), count / 2)) return trouble;
  return place(rows.substr(middle), count - count / 2);
}

MysqlWriter::Trouble MysqlWriter::send(std::string_view rows, std::uint64_t count) {
  if (target_.load.empty()) return insert(rows);
  return check_change(connection_->load(target_.load, rows), count);
}

// The rows stand on lines of their own, each with a comma in front.
MysqlWriter::Trouble MysqlWriter::insert(std::string_view rows) {
  while (!rows.empty()) {
    std::size_t size = rows.size();
    if (size > target_.statement) {
      const std::size_t end = rows.rfind('\n', target_.statement - 1);
      size = end == std::string_view::npos ? rows.find('\n') + 1 : end + 1;
    }
    if (size > target_.statement) {
      return Attempt{Fate::Refused, refusal(fmt::format("a row of {} bytes is larger than the "
                                                        "server's `max_allowed_packet` lets pass",
                                                        size))};
    }
    std::string sql = target_.insert_head;
    sql.append(rows.substr(1, size - 1)).append(target_.insert_tail);
    const auto change = connection_->change(sql);
    if (auto trouble = check_change(change, 0)) return trouble;
    rows.remove_prefix(size);
  }
  return std::nullopt;
}

// `rows`: how many the server must have read; 0: it would have failed otherwise.
MysqlWriter::Trouble MysqlWriter::check_change(const Result<MysqlChange>& change,
                                               std::uint64_t rows) {
  if (!change) return failed(change.error());
  if (change->warnings > 0) {
    if (auto trouble = check_warnings()) return trouble;
  }
  if (rows == 0) return std::nullopt;
  const std::uint64_t records = count_in(change->info, "Records: ");
  const std::uint64_t skipped = count_in(change->info, "Skipped: ");
  if (records == rows && skipped == 0) return std::nullopt;
  return Attempt{Fate::Refused, refusal(fmt::format("of {} rows the server took {}", rows,
                                                    records - std::min(records, skipped)))};
}

// LOAD DATA LOCAL has warnings for what other statements refuse: it makes values fit and leaves out
// rows whose key exists.
MysqlWriter::Trouble MysqlWriter::check_warnings() {
  auto warnings = connection_->query("SHOW WARNINGS");
  if (!warnings) return failed(std::move(warnings.error()));
  std::vector<std::string> words;
  for (const auto& row : warnings->rows) {
    const std::string number = row[1].value_or("");
    if (is_harmless_warning(number)) continue;
    words.push_back(fmt::format("the server said: {} ({})", row[2].value_or(""), number));
  }
  if (words.empty()) return std::nullopt;
  Diagnostic report = refusal({});
  report.notes.clear();
  for (std::size_t i = 0; i < std::min(words.size(), kShownWarnings); ++i) {
    report.with_note(words[i]);
  }
  return Attempt{Fate::Refused, std::move(report)};
}

MysqlWriter::Attempt MysqlWriter::commit() {
  auto done = connection_->execute("COMMIT");
  if (done) return {};
  const bool lost = write_trouble(connection_->trouble()) == WriteTrouble::Connection;
  if (!lost) return failed(std::move(done.error()));
  connection_.reset();
  Diagnostic cause = std::move(done.error());
  cause.code = &kConnectionLost;
  return {Fate::Lost, std::move(cause)};
}

MysqlWriter::Attempt MysqlWriter::failed(Diagnostic reported) {
  switch (write_trouble(connection_->trouble())) {
    case WriteTrouble::Connection:
      connection_.reset();
      if (target_.has_transactions) return {Fate::Passing, std::move(reported)};
      reported.code = &kConnectionLost;
      return {Fate::Lost, std::move(reported)};
    case WriteTrouble::Passing:
      return Attempt{Fate::Passing, std::move(reported)};
    case WriteTrouble::Data:
      return Attempt{Fate::Refused, refusal(words_of(reported))};
    default:
      return Attempt{Fate::Lost, std::move(reported)};
  }
}

Diagnostic MysqlWriter::refusal(std::string words) const {
  Diagnostic report(kMysqlBatchRefused, fmt::format("{} took none of the rows of a batch",
                                                    described(target_.endpoint)));
  if (!target_.has_transactions) {
    report.message = fmt::format(
        "{} did not take all rows of a batch, and its table has no "
        "transactions: some of them may be in it",
        described(target_.endpoint));
  }
  report.with_note(std::move(words));
  return report.with_help("correct the data or the column's type, or choose another `writeMode`");
}

}  // namespace syncql::runtime
