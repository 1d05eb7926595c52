#include "runtime/engine/earlier_run.h"

namespace syncql::runtime {

Result<std::optional<EarlierRun>> earlier_run(Ledger& ledger, const std::string& job,
                                              const std::string& target,
                                              const std::string& fingerprint) {
  auto run = ledger.resumable(job, target);
  if (!run) return fail(run.error());
  if (!*run) return std::nullopt;
  EarlierRun earlier;
  earlier.record = std::move(**run);
  earlier.done = earlier.record.stage == Stage::Done;
  if (earlier.done && earlier.record.fingerprint != fingerprint) return std::nullopt;
  const auto batches = ledger.batches(earlier.record.id);
  if (!batches) return fail(batches.error());
  for (const BatchRecord& batch : *batches) {
    if (batch.stage == BatchStage::Loaded) earlier.loaded += batch.rows;
  }
  return earlier;
}

}  // namespace syncql::runtime
