#include "runtime/sink/starrocks/row_isolation.h"

#include <fmt/format.h>

#include "runtime/commit/codes.h"
#include "runtime/commit/label.h"
#include "runtime/sink/starrocks/codes.h"
#include "runtime/sink/starrocks/stream_load_writer.h"

namespace syncql::runtime {
namespace {

// The target lists the reasons of rows together and does not say which row each is about: so few
// rows are sent alone, each to be given its own.
constexpr std::size_t kFewRows = 4;

std::string reason_of(const LoadOutcome& refusal) {
  constexpr std::string_view kError = "Error: ";
  if (refusal.refusal->notes.empty()) return refusal.dirty_reason;
  std::string_view reason = refusal.refusal->notes.front();
  reason = reason.substr(0, reason.find(". Row: "));
  if (reason.starts_with(kError)) reason.remove_prefix(kError.size());
  return std::string(reason);
}

}  // namespace

bool RowIsolation::begun() const {
  return rows_in_pieces(batch_.label).has_value();
}

Result<LoadOutcome> RowIsolation::take_up() {
  if (rows_in_pieces(batch_.label) != batch_.rows || batch_.row_ends.empty()) {
    return fail(Diagnostic(kCannotResume,
                           fmt::format("a batch of {} rows has been loaded in part, and the source "
                                       "now gives {} rows in its place",
                                       *rows_in_pieces(batch_.label), batch_.rows))
                    .with_help("empty the target table, or delete what the run loaded; then run "
                               "without `--resume`"));
  }
  label_ = batch_.label;
  resumed_ = true;
  return in_pieces();
}

Result<LoadOutcome> RowIsolation::find(LoadOutcome refusal) {
  if (refusal.dirty > batch_.tolerated) return refusal;
  label_ = pieces_label(batch_.label, batch_.rows);
  if (batch_.rows > 1 && refusal.dirty < batch_.rows) return in_pieces();
  if (auto looked = look_into(std::move(refusal), {0, batch_.rows}); !looked) {
    return fail(looked.error());
  }
  return std::move(outcome_);
}

Result<LoadOutcome> RowIsolation::in_pieces() {
  if (auto noted = context_.announce(label_); !noted) return fail(noted.error());
  if (auto done = halve({0, batch_.rows}); !done) return fail(done.error());
  return std::move(outcome_);
}

// A range that holds refused rows. Where they are not in the first half, they are in the second,
// which need not be sent to know it.
Result<RowIsolation::Piece> RowIsolation::halve(Range range) {
  if (range.rows() == 1) return load(range);
  const std::size_t middle = range.from + range.rows() / 2;
  auto first = load({range.from, middle});
  if (!first || *first == Piece::Ended) return first;
  const Range second{middle, range.to};
  auto last = *first == Piece::Loaded ? halve(second) : load(second);
  if (!last || *last == Piece::Ended) return last;
  return Piece::Refused;
}

Result<RowIsolation::Piece> RowIsolation::load(Range range) {
  if (context_.stop) {
    outcome_.pending = true;
    return Piece::Ended;
  }
  const Batch piece = piece_of(range);
  if (resumed_) {
    auto before = known(piece, range);
    if (!before) return fail(before.error());
    if (*before) return **before;
  }
  return send(piece, range);
}

Result<RowIsolation::Piece> RowIsolation::send(const Batch& piece, Range range) {
  auto sent = writer_.load_whole(piece, of_pieces_);
  if (!sent) return fail(sent.error());
  if (sent->refusal) return look_into(std::move(*sent), range);
  outcome_.loaded += sent->loaded;
  if (sent->trouble) {
    outcome_.trouble = std::move(sent->trouble);
    return Piece::Ended;
  }
  return Piece::Loaded;
}

// What became of a piece in an earlier run; nothing where it is to be sent. A label that was
// aborted may stand for a refusal: smaller pieces of it may have arrived, so it is never sent
// again as a whole.
Result<std::optional<RowIsolation::Piece>> RowIsolation::known(const Batch& piece, Range range) {
  using Fate = StreamLoadWriter::Fate;
  for (std::uint32_t attempt = 1;; ++attempt) {
    const std::string label = attempt_label(piece.label, attempt);
    const Fate fate = writer_.settle(label, context_.stop);
    if (fate == Fate::Aborted) continue;
    if (fate == Fate::Committed) {
      outcome_.loaded += piece.rows;
      return Piece::Loaded;
    }
    if (fate == Fate::NoAnswer) {
      return fail(Diagnostic(kFateUnknown,
                             "the target does not tell what became of a piece of a "
                             "batch that holds refused rows")
                      .with_note(fmt::format("its label is `{}`", label))
                      .with_help("run with `--resume` when the target answers"));
    }
    if (attempt == 1 || range.rows() == 1) return std::nullopt;
    const auto halved = halve(range);
    if (!halved) return fail(halved.error());
    return *halved;
  }
}

Result<RowIsolation::Piece> RowIsolation::look_into(LoadOutcome refusal, Range range) {
  const bool all = refusal.dirty == range.rows();
  const bool found = range.rows() == 1 || (all && range.rows() > kFewRows);
  const std::size_t blamed = found ? range.rows() : refusal.dirty;
  if (outcome_.refused.size() + blamed > batch_.tolerated) {
    refusal.loaded = outcome_.loaded;
    refusal.dirty = outcome_.refused.size() + blamed;
    outcome_ = std::move(refusal);
    return Piece::Ended;
  }
  if (!found) return halve(range);
  std::string reason = reason_of(refusal);
  if (range.rows() > 1) {
    reason = fmt::format("refused with {} other rows, one of them because: {}", range.rows() - 1,
                         reason);
  }
  for (std::size_t i = range.from; i < range.to; ++i) outcome_.refused.push_back({i, reason});
  return Piece::Refused;
}

Batch RowIsolation::piece_of(Range range) const {
  const std::size_t start = range.from == 0 ? 0 : batch_.row_ends[range.from - 1];
  const std::string_view rows =
      batch_.body.view().substr(start, batch_.row_ends[range.to - 1] - start);
  Batch piece;
  piece.label = piece_label(label_, range.from, range.to);
  piece.rows = range.rows();
  piece.split = batch_.split;
  piece.sequence = batch_.sequence;
  if (json_array_) {  // what stands before the first row becomes the array's beginning
    piece.body.append("[");
    piece.body.append(rows.substr(1));
    piece.body.append("]");
  } else {
    piece.body.append(rows);
  }
  return piece;
}

}  // namespace syncql::runtime
