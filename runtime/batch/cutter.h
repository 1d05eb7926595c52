// Cuts a portion's rows into batches: each row is encoded into the present body, which is sealed
// and queued when it has rows or bytes enough. Runs on the reader's thread; locks once per batch.
#pragma once

#include <atomic>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/batch/batch_queue.h"
#include "runtime/batch/body_pool.h"
#include "runtime/batch/dirty_rows.h"
#include "runtime/batch/pressure.h"
#include "runtime/batch/tally.h"
#include "runtime/batch/throttle.h"
#include "runtime/encode/row_encoder.h"

namespace syncql::runtime {

// How a row's cells are to be read: the first ones are columns, some are its key.
struct RowLayout {
  std::vector<std::string> columns;   // as the target spells them
  std::vector<std::size_t> key = {};  // Source::key_cells()
  bool keep_row_ends = false;         // Batch::row_ends
};

// What all cutters of a run share.
struct BatchLine {
  const RowLayout& layout;
  BatchLimits limits;
  BodyPool& pool;
  BatchQueue& queue;
  DirtyRows& dirty;
  Tally& tally;
  Throttle& bytes_throttle;
  Throttle& rows_throttle;
  const Pressure& pressure;
  const std::atomic<bool>& stop;
};

class Cutter final : public RowConsumer {
 public:
  Cutter(BatchLine line, RowEncoder& encoder, const Portion& portion);

  // False: the run is stopping, or this row was one dirty row too many.
  bool consume(Row row) override;
  bool reject(std::string_view reason, std::string_view raw) override;
  // For when the reader has returned. Whether the portion was read to its end, and if so, how many
  // batches its split is made of.
  std::optional<std::uint32_t> batches() const;
  // Seals what is left of a portion that was read to its end; drops what is left of another.
  void finish();

 private:
  using Moment = std::chrono::nanoseconds;  // of a clock that only runs

  bool leave_out(LeftOutRow row);
  bool begin();
  bool make_room(std::size_t bytes);
  std::size_t most_bytes(Row columns) const;
  LeftOutRow left_out(std::string reason, Row row) const;
  void look_at_size(Row row);
  bool end_early();
  void seal(RowKey last, bool ends_split = false);
  void publish_rows();
  RowKey key_of(Row row) const;

  BatchLine line_;
  RowEncoder& encoder_;
  const Portion& portion_;
  std::uint32_t sealed_ = 0;
  bool ended_early_ = false;
  RowKey after_;  // what has been sealed ends with it
  const RowExpansion expansion_;
  bool full_ = false;      // the body is to be sealed when another row comes
  bool sealable_ = false;  // it may be sealed then
  RowKey last_;            // of a sealable body's last row
  std::optional<Body> body_;
  bool enlarged_ = false;
  Moment begun_;  // when the body was
  std::vector<LeftOutRow> left_out_;
  std::vector<std::size_t> row_ends_;
  std::uint64_t rows_ = 0;         // in the body
  std::uint64_t unpublished_ = 0;  // read, and not yet in the tally
};

}  // namespace syncql::runtime
