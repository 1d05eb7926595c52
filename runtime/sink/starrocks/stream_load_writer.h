// Loads batches by Stream Load so that each batch's rows arrive once or not at all: success is what
// the target says is success, doubt is settled by asking for the label's state, and only a label
// that was aborted gives way to a new one.
#pragma once

#include <memory>

#include "runtime/sink/sink.h"
#include "runtime/sink/starrocks/stream_load.h"

namespace syncql::runtime {

class StreamLoadWriter final : public SinkWriter {
 public:
  explicit StreamLoadWriter(LoadTarget& target) : target_(target), stream_load_(target) {}

  Result<LoadOutcome> load(const Batch& batch, const LoadContext& context) override;

  // The batch as one load; a refusal is returned as such.
  Result<LoadOutcome> load_whole(const Batch& batch, const LoadContext& context);

  // What is known of a label after an answer that left it open, or none.
  enum class Fate { Committed, Aborted, NotBegun, NoAnswer };
  Fate settle(const std::string& label, const std::atomic<bool>& stop);

 private:
  Result<LoadOutcome> committed(const Batch& batch, const std::string& label,
                                const LoadReply& reply) const;
  LoadOutcome counted(const Batch& batch, const LoadReply& reply);
  Result<LoadOutcome> refused(const Batch& batch, const LoadReply& reply);
  Diagnostic given_up(const Batch& batch, const StreamLoad::Answer& answer) const;
  Diagnostic with_rows(Diagnostic diagnostic, const LoadReply& reply);

  LoadTarget& target_;
  StreamLoad stream_load_;
};

}  // namespace syncql::runtime
