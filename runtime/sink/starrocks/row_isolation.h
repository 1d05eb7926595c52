// Finds the rows of a refused batch that the target does not take: the batch is halved again and
// again until they stand alone, and all others are loaded. Each piece has a label that says which
// rows it is, and which pieces are sent follows from what became of those before them; so a run
// that makes the same batch again goes the same way and finds what has arrived.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "runtime/sink/sink.h"

namespace syncql::runtime {

class StreamLoadWriter;

class RowIsolation {
 public:
  // `batch` keeps its row ends. `json_array`: its body is one.
  RowIsolation(StreamLoadWriter& writer, const Batch& batch, bool json_array,
               const LoadContext& context)
      : writer_(writer),
        batch_(batch),
        json_array_(json_array),
        context_(context),
        of_pieces_{[](const std::string&) { return Result<void>{}; }, context.pressed,
                   context.stop} {}

  // An earlier run has begun to load the batch in pieces.
  bool begun() const;
  Result<LoadOutcome> take_up();
  // `refusal`: what became of the batch as a whole. It is returned where the job accepts fewer
  // refused rows than there are; a pending outcome where `stop` was set midway.
  Result<LoadOutcome> find(LoadOutcome refusal);

 private:
  struct Range {
    std::size_t from;
    std::size_t to;
    std::size_t rows() const { return to - from; }
  };
  enum class Piece { Loaded, Refused, Ended };  // Ended: nothing more is to be sent

  Result<LoadOutcome> in_pieces();
  Result<Piece> halve(Range range);
  Result<Piece> load(Range range);
  Result<Piece> send(const Batch& piece, Range range);
  Result<std::optional<Piece>> known(const Batch& piece, Range range);
  Result<Piece> look_into(LoadOutcome refusal, Range range);
  Batch piece_of(Range range) const;

  StreamLoadWriter& writer_;
  const Batch& batch_;
  const bool json_array_;
  const LoadContext& context_;
  const LoadContext of_pieces_;  // their labels follow from the batch's, which is announced
  std::string label_;            // of the pieces together
  bool resumed_ = false;         // pieces may have been sent before
  LoadOutcome outcome_;
};

}  // namespace syncql::runtime
