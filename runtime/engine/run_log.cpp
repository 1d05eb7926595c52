#include "runtime/engine/run_log.h"

#include <algorithm>
#include <iterator>

namespace syncql::runtime {
namespace {

BatchRecord record_of(const Batch& batch) {
  BatchRecord record;
  record.split = batch.split;
  record.sequence = batch.sequence;
  record.rows = batch.rows;
  record.bytes = batch.body.size();
  record.dirty = batch.left_out.size();
  record.after = batch.after;
  record.last = batch.last;
  return record;
}

std::vector<DeadLetter> letters(std::uint32_t split, std::uint32_t sequence,
                                const std::vector<LeftOutRow>& rows) {
  std::vector<DeadLetter> out;
  out.reserve(rows.size());
  std::transform(rows.begin(), rows.end(), std::back_inserter(out), [&](const LeftOutRow& row) {
    return DeadLetter{split, sequence, row.reason, row.row, row.key};
  });
  return out;
}

}  // namespace

Result<void> RunLog::sending(const Batch& batch, const std::string& label) {
  BatchRecord record = record_of(batch);
  record.label = label;
  return ledger_.sending(run_, record, letters(batch.split, batch.sequence, batch.left_out));
}

Result<void> RunLog::settled(const Batch& batch, BatchStage stage, std::uint64_t loaded,
                             std::uint64_t dirty, const std::vector<LeftOutRow>& refused) {
  BatchRecord record = record_of(batch);
  record.stage = stage;
  record.rows = loaded;
  record.dirty = dirty;
  return ledger_.settled(run_, record, letters(batch.split, batch.sequence, refused));
}

Result<void> RunLog::split_loaded(std::uint32_t split) {
  return ledger_.split_loaded(run_, split);
}

Result<void> RunLog::read_to_end(std::uint32_t split, std::uint32_t batches) {
  return ledger_.read_to_end(run_, split, batches);
}

Result<void> RunLog::left_out(std::uint32_t split, std::uint32_t sequence,
                              const std::vector<LeftOutRow>& rows) {
  return ledger_.add(run_, letters(split, sequence, rows));
}

}  // namespace syncql::runtime
