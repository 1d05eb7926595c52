// Cuts a split's rows into batches: each row is encoded into the present body, which is sealed and
// queued when it has rows or bytes enough. Runs on the reader's thread; locks once per batch.
#pragma once

#include <atomic>
#include <optional>

#include "runtime/batch/batch_queue.h"
#include "runtime/batch/body_pool.h"
#include "runtime/batch/dirty_rows.h"
#include "runtime/batch/tally.h"
#include "runtime/batch/throttle.h"
#include "runtime/encode/row_encoder.h"

namespace syncql::runtime {

// What all cutters of a run share.
struct BatchLine {
  BatchLimits limits;
  BodyPool& pool;
  BatchQueue& queue;
  DirtyRows& dirty;
  Tally& tally;
  Throttle& throttle;
  const std::atomic<bool>& stop;
};

class Cutter final : public RowConsumer {
 public:
  Cutter(BatchLine line, RowEncoder& encoder, std::uint32_t split);

  // False: the run is stopping, or this row was one dirty row too many.
  bool consume(Row row) override;
  bool reject(std::string_view reason, std::string_view raw) override;
  // Seals what is left; for the end of the split.
  void finish();

 private:
  void seal();
  void publish_rows();

  BatchLine line_;
  RowEncoder& encoder_;
  std::uint32_t split_;
  std::uint32_t sequence_ = 0;
  std::optional<Body> body_;
  std::uint64_t rows_ = 0;         // in the body
  std::uint64_t unpublished_ = 0;  // read, and not yet in the tally
};

}  // namespace syncql::runtime
