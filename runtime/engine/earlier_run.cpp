#include "runtime/engine/earlier_run.h"

#include "runtime/commit/run_lock.h"

namespace syncql::runtime {

Result<std::optional<EarlierRun>> earlier_run(Ledger& ledger, const std::string& job,
                                              const std::string& target,
                                              const std::string& fingerprint) {
  auto run = ledger.latest(job, target);
  if (!run) return fail(run.error());
  if (!*run || (*run)->stage == Stage::Abandoned) return std::nullopt;
  EarlierRun earlier;
  earlier.record = std::move(**run);
  earlier.done = earlier.record.stage == Stage::Done;
  const bool left = RunLock::is_left(ledger.path(), earlier.record.id);
  if (earlier.done && (!left || earlier.record.fingerprint != fingerprint)) return std::nullopt;
  const auto batches = ledger.batches(earlier.record.id);
  if (!batches) return fail(batches.error());
  for (const BatchRecord& batch : *batches) {
    if (batch.stage == BatchStage::Loaded) earlier.loaded += batch.rows;
  }
  return earlier;
}

}  // namespace syncql::runtime
