#include "runtime/batch/cutter.h"

#include <algorithm>
#include <ctime>
#include <fmt/format.h>
#include <utility>

#include "runtime/encode/cell_text.h"
#include "runtime/encode/row_object.h"

namespace syncql::runtime {
namespace {

constexpr std::uint64_t kRowsPerPublication = 4096;  // keeps what is shared out of the row loop

// Under pressure batches grow to this; a load of JSON may not be above 100 MB.
constexpr std::uint64_t kMostGrownBytes = std::uint64_t{64} << 20;

// Exact to some milliseconds, and cheap enough to be asked for each row.
std::chrono::nanoseconds now() {
  timespec time{};
  clock_gettime(CLOCK_MONOTONIC_COARSE, &time);
  return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

std::string over_memory(std::size_t bytes, const BodyPool& pool) {
  return fmt::format("the row may take {} bytes of a batch, and `run.memory` leaves {} for one",
                     bytes, pool.largest_row());
}

}  // namespace

Cutter::Cutter(BatchLine line, RowEncoder& encoder, const Portion& portion)
    : line_(line),
      encoder_(encoder),
      portion_(portion),
      after_(portion.split.after),
      expansion_(encoder.expansion()) {}

// A full body is kept until another row comes, so that the last batch of a split is known as such.
bool Cutter::consume(Row row) {
  if (full_) seal(std::exchange(last_, {}));
  if (!body_ && !begin()) return end_early();
  if (++unpublished_ == kRowsPerPublication) publish_rows();
  const Row columns = row.first(line_.layout.columns.size());
  const std::size_t bytes = most_bytes(columns);
  if (body_->capacity() - body_->size() < bytes) {
    const bool too_large = bytes > line_.pool.largest_row() && portion_.label.empty();
    if (too_large) return leave_out(left_out(over_memory(bytes, line_.pool), row));
    if (!make_room(bytes)) return end_early();
  }
  if (!encoder_.append(columns, *body_)) {
    if (enlarged_) look_at_size(row);
    return leave_out(left_out(encoder_.reason(), row));
  }
  ++rows_;
  if (line_.layout.keep_row_ends) row_ends_.push_back(body_->size());
  look_at_size(row);
  if (!line_.stop.load(std::memory_order_relaxed)) return true;
  last_ = key_of(row);
  return end_early();
}

bool Cutter::begin() {
  body_ = line_.pool.take();
  begun_ = now();
  return body_.has_value();
}

std::size_t Cutter::most_bytes(Row columns) const {
  std::size_t texts = 0;
  for (const Cell& cell : columns) {
    if (cell.kind == Cell::Kind::Text) texts += cell.bytes.size;
  }
  return expansion_.fixed + expansion_.per_byte * texts;
}

// A body that has been enlarged is sealed rather than waited with: so none that holds more memory
// than it was taken with waits for yet more. False: the run is over.
bool Cutter::make_room(std::size_t bytes) {
  if (!portion_.label.empty()) {
    line_.pool.enlarge_at_once(*body_, bytes);
    return true;
  }
  if (sealable_) {
    if (line_.pool.try_enlarge(*body_, bytes)) return true;
    seal(std::exchange(last_, {}));
    if (!begin()) return false;
    if (body_->capacity() >= bytes) return true;
  }
  enlarged_ = true;
  return line_.pool.enlarge(*body_, bytes);
}

// `row` is the batch's last one so far.
void Cutter::look_at_size(Row row) {
  if (!portion_.label.empty()) return;
  const BatchLimits& limits = line_.limits;
  const std::uint64_t growth = line_.pressure.growth();
  const std::uint64_t most =
      std::max(limits.bytes, std::min(growth * limits.bytes, kMostGrownBytes));
  full_ = rows_ >= growth * limits.rows || body_->size() >= most ||
          (limits.age.count() > 0 && now() - begun_ >= limits.age);
  sealable_ = full_ || enlarged_ || rows_ >= limits.rows || body_->size() >= limits.bytes;
  if (sealable_) last_ = key_of(row);
}

LeftOutRow Cutter::left_out(std::string reason, Row row) const {
  const Row columns = row.first(line_.layout.columns.size());
  return {std::move(reason), row_object(line_.layout.columns, columns), key_of(row)};
}

// What is in hand is loaded where the batch can say where it ends.
bool Cutter::end_early() {
  ended_early_ = true;
  if (rows_ > 0 && !last_.empty() && portion_.label.empty()) seal(std::exchange(last_, {}));
  return false;
}

bool Cutter::reject(std::string_view reason, std::string_view raw) {
  if (++unpublished_ == kRowsPerPublication) publish_rows();
  return leave_out({std::string(reason), record_value(raw)});
}

// Kept with the batch that the row is missing from, so that both are recorded at once.
bool Cutter::leave_out(LeftOutRow row) {
  std::string reason = row.reason;
  left_out_.push_back(std::move(row));
  if (line_.dirty.add(1, std::move(reason))) return true;
  line_.dirty.keep(portion_.split.index, portion_.sequence + sealed_, std::move(left_out_));
  left_out_.clear();
  ended_early_ = true;
  return false;
}

std::optional<std::uint32_t> Cutter::batches() const {
  if (ended_early_ || line_.stop) return std::nullopt;
  const std::uint32_t pending = rows_ > 0 || !left_out_.empty() ? 1 : 0;
  return portion_.sequence + sealed_ + pending;
}

void Cutter::finish() {
  publish_rows();
  const bool pending = batches().value_or(0) > portion_.sequence + sealed_;
  if (pending && !body_) body_ = line_.pool.take();
  if (pending && body_) seal(portion_.split.upto, true);
  if (body_) line_.pool.give_back(*std::exchange(body_, std::nullopt));
}

void Cutter::seal(RowKey last, bool ends_split) {
  publish_rows();
  if (rows_ > 0) encoder_.close(*body_);
  const std::uint64_t bytes = body_->size();
  Batch batch{.label = portion_.label,
              .body = std::move(*body_),
              .rows = std::exchange(rows_, 0),
              .split = portion_.split.index,
              .sequence = portion_.sequence + sealed_,
              .after = std::exchange(after_, last),
              .last = std::move(last),
              .ends_split = ends_split,
              .left_out = std::exchange(left_out_, {}),
              .row_ends = std::exchange(row_ends_, {})};
  body_.reset();
  full_ = sealable_ = enlarged_ = false;
  ++sealed_;
  line_.queue.push(std::move(batch));
  line_.bytes_throttle.pass(bytes, line_.stop);
}

RowKey Cutter::key_of(Row row) const {
  RowKey key;
  key.reserve(line_.layout.key.size());
  for (const std::size_t cell : line_.layout.key) key.push_back(cell_text(row[cell]));
  return key;
}

void Cutter::publish_rows() {
  const std::uint64_t rows = std::exchange(unpublished_, 0);
  line_.tally.rows_read += rows;
  line_.rows_throttle.pass(rows, line_.stop);
}

}  // namespace syncql::runtime
