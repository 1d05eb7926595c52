#include "runtime/batch/cutter.h"

#include <utility>

namespace syncql::runtime {
namespace {

constexpr std::uint64_t kRowsPerPublication = 4096;  // keeps the shared counter out of the row loop

}  // namespace

Cutter::Cutter(BatchLine line, RowEncoder& encoder, std::uint32_t split)
    : line_(line), encoder_(encoder), split_(split) {}

bool Cutter::consume(Row row) {
  if (!body_) {
    body_ = line_.pool.take();
    if (!body_) return false;
  }
  if (++unpublished_ == kRowsPerPublication) publish_rows();
  if (!encoder_.append(row, *body_)) return line_.dirty.add(1, encoder_.reason());
  ++rows_;
  if (rows_ >= line_.limits.rows || body_->size() >= line_.limits.bytes) seal();
  return true;
}

bool Cutter::reject(std::string_view reason, std::string_view) {
  if (++unpublished_ == kRowsPerPublication) publish_rows();
  return line_.dirty.add(1, std::string(reason));
}

void Cutter::finish() {
  publish_rows();
  if (rows_ > 0) {
    seal();
  } else if (body_) {
    line_.pool.give_back(*std::exchange(body_, std::nullopt));
  }
}

void Cutter::seal() {
  publish_rows();
  encoder_.close(*body_);
  const std::uint64_t bytes = body_->size();
  Batch batch{.label = {},
              .body = std::move(*body_),
              .rows = std::exchange(rows_, 0),
              .split = split_,
              .sequence = sequence_};
  body_.reset();
  ++sequence_;
  line_.queue.push(std::move(batch));
  line_.throttle.pass(bytes, line_.stop);
}

void Cutter::publish_rows() {
  line_.tally.rows_read += std::exchange(unpublished_, 0);
}

}  // namespace syncql::runtime
