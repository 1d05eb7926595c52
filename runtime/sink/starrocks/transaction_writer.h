// Loads all batches of a split in one Stream Load transaction, so that the split's rows arrive
// together or not at all: for sources whose rows have no order to be taken up by. A split of one
// batch needs none. After a lost transaction the split must be read again.
#pragma once

#include <memory>
#include <string>

#include "runtime/sink/sink.h"
#include "runtime/sink/starrocks/stream_load_writer.h"
#include "runtime/sink/starrocks/transaction.h"

namespace syncql::runtime {

class TransactionWriter final : public SinkWriter {
 public:
  explicit TransactionWriter(LoadTarget& target)
      : target_(target), transaction_(target), single_(target), questions_(target) {}
  TransactionWriter(const TransactionWriter&) = delete;
  TransactionWriter& operator=(const TransactionWriter&) = delete;
  ~TransactionWriter() override;  // rolls an open transaction back

  // Batches come split by split, in their order.
  Result<LoadOutcome> load(const Batch& batch, const LoadContext& context) override;

 private:
  Result<void> begin(const Batch& batch, const LoadContext& context);
  Result<LoadOutcome> send(const Batch& batch, const LoadContext& context);
  Result<LoadOutcome> complete(const Batch& batch, const std::atomic<bool>& stop);
  Result<LoadOutcome> commit(const Batch& batch, LoadOutcome outcome,
                             const std::atomic<bool>& stop);
  Result<LoadOutcome> ended(const Batch& batch, const LoadReply& reply);
  Diagnostic unknown(const LoadReply& reply) const;
  void roll_back();

  LoadTarget& target_;
  Transaction transaction_;
  StreamLoadWriter single_;
  StreamLoad questions_;    // for a label's state and rejected rows
  std::string label_;       // of the open transaction; empty: none
  std::uint64_t rows_ = 0;  // sent in it
};

// What became of a transaction whose process ended. One that is open is rolled back, so that
// nothing can be committed by it any more.
BatchFate transaction_fate(LoadTarget& target, const std::string& label,
                           const std::atomic<bool>& stop);

}  // namespace syncql::runtime
