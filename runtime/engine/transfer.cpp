#include "runtime/engine/transfer.h"

#include <algorithm>
#include <fmt/format.h>
#include <system_error>

#include "runtime/encode/checked_encoder.h"
#include "runtime/engine/codes.h"
#include "runtime/engine/dead_rows.h"
#include "runtime/engine/within_resources.h"

namespace syncql::runtime {
namespace {

BatchLimits limits_of(const Sink& sink, const RunSettings& settings) {
  BatchLimits limits = sink.limits();
  limits.age = settings.batch_age;
  return limits;
}

}  // namespace

Transfer::Transfer(TransferParts parts, const RunSettings& settings, std::uint32_t readers,
                   std::uint32_t writers, BodyBudget budget, bool whole_splits)
    : parts_(std::move(parts)),
      settings_(settings),
      readers_(readers),
      writers_(writers),
      pool_(budget),
      whole_splits_(whole_splits),
      limits_(limits_of(parts_.sink, settings)),
      pressure_(writers),
      bytes_throttle_(settings.bytes_per_second),
      rows_throttle_(settings.rows_per_second) {
  for (std::uint32_t i = 0; i < (whole_splits ? readers : 1); ++i) {
    queues_.push_back(std::make_unique<BatchQueue>());
  }
}

void Transfer::run(const std::function<void()>& watch) {
  constexpr std::chrono::milliseconds kWatch(50);
  start();
  while (!wait_for_writers(kWatch)) {
    watch();
    if (parts_.state.stopping()) pool_.close();  // wakes readers that wait for a body
  }
  threads_.clear();  // joins
  if (pressure_.times() > 0) tell_of_pressure();
}

// Threads count as running before they run, so that the end is not seen too early.
void Transfer::start() {
  using Work = void (Transfer::*)(BatchQueue&);
  const std::lock_guard lock(mutex_);
  const auto launch = [this](std::uint32_t& running, Work work, BatchQueue& queue, bool reads) {
    ++running;
    try {
      threads_.emplace_back([this, &running, work, &queue, reads] {
        guarded([this, work, &queue] { (this->*work)(queue); });
        const std::lock_guard ended(mutex_);
        if (--running == 0 && reads) finish_queues();
        changed_.notify_all();
      });
    } catch (const std::system_error&) {
      if (--running == 0 && reads) finish_queues();
      fail(Diagnostic(
               kOutOfResources,
               fmt::format("the system refused thread number {} of this run", threads_.size() + 1))
               .with_help("lower `concurrent`, or raise the limit of threads"));
    }
  };
  const auto queue = [this](std::uint32_t i) -> BatchQueue& {
    return *queues_[i % queues_.size()];
  };
  for (std::uint32_t i = 0; i < writers_; ++i) {
    launch(loading_, &Transfer::load_batches, queue(i), false);
  }
  for (std::uint32_t i = 0; i < readers_; ++i) {
    launch(reading_, &Transfer::read_portions, queue(i), true);
  }
}

void Transfer::finish_queues() {
  for (const auto& queue : queues_) queue->finish();
}

bool Transfer::wait_for_writers(std::chrono::milliseconds time) {
  std::unique_lock lock(mutex_);
  return changed_.wait_for(lock, time, [this] { return reading_ == 0 && loading_ == 0; });
}

void Transfer::guarded(const std::function<void()>& work) {
  if (auto refused = within_resources(work)) fail(std::move(*refused));
}

void Transfer::read_portions(BatchQueue& queue) {
  auto reader = parts_.source.open();
  if (!reader) return fail(reader.error());
  const std::unique_ptr<RowEncoder> encoder = with_policies(parts_.sink.encoder(), parts_.policies);
  while (!parts_.state.stopping()) {
    const std::size_t index = next_portion_++;
    if (index >= parts_.portions.size()) return;
    if (auto done = read(**reader, *encoder, parts_.portions[index], queue); !done) {
      return fail(done.error());
    }
    if (parts_.dirty.over_limit()) return parts_.state.stop();  // what is sealed is still loaded
  }
}

Result<void> Transfer::read(SourceReader& reader, RowEncoder& encoder, const Portion& portion,
                            BatchQueue& queue) {
  const BatchLine line{
      parts_.layout, limits_,         pool_,          queue,     parts_.dirty,
      parts_.tally,  bytes_throttle_, rows_throttle_, pressure_, parts_.state.stopping()};
  Cutter cutter(line, encoder, portion);
  if (auto read = reader.read(portion.split, cutter, parts_.state.stopping()); !read) return read;
  const std::optional<std::uint32_t> batches = cutter.batches();
  // Recorded before the last batch is sent, so that one that arrives is never one too few.
  if (batches && portion.label.empty()) {
    if (auto noted = parts_.log.read_to_end(portion.split.index, *batches); !noted) return noted;
  }
  cutter.finish();
  if (!batches || portion.label.empty() || *batches > portion.sequence) return {};
  Batch nothing;  // the rows that were on their way have since left the source
  nothing.split = portion.split.index;
  nothing.sequence = portion.sequence;
  return parts_.log.settled(nothing, BatchStage::Loaded, 0, 0, {});
}

void Transfer::fail(Diagnostic diagnostic) {
  parts_.state.add_failure(std::move(diagnostic));
  abandon();
}

void Transfer::abandon() {
  for (const auto& queue : queues_) queue->abandon();
  parts_.state.stop();
  pool_.close();
}

void Transfer::load_batches(BatchQueue& queue) {
  const std::unique_ptr<SinkWriter> writer = parts_.sink.open();
  while (std::optional<Batch> batch = queue.pop()) load(std::move(*batch), *writer);
}

void Transfer::load(Batch batch, SinkWriter& writer) {
  if (batch.label.empty()) batch.label = parts_.labels.batch(batch.split, batch.sequence);
  if (batch.rows == 0 && !whole_splits_) {  // each of its rows was left out
    if (auto noted = parts_.log.sending(batch, batch.label); !noted) return fail(noted.error());
    note(batch, BatchStage::Loaded, 0, batch.left_out.size(), {});
    pool_.give_back(std::move(batch.body));
    return;
  }
  const std::optional<std::uint64_t> limit = parts_.dirty.limit();
  const std::uint64_t dirty = parts_.dirty.count();
  batch.tolerated = !limit ? batch.rows : *limit - std::min(*limit, dirty);
  if (const auto outcome = sent(batch, writer)) {
    settle(batch, *outcome);
  } else {
    fail(outcome.error());
  }
  pool_.give_back(std::move(batch.body));
}

// A transaction is not held up between its parts: how many there are at a time is settled before.
Result<LoadOutcome> Transfer::sent(const Batch& batch, SinkWriter& writer) {
  const Announce announce = [&](const std::string& label) {
    return parts_.log.sending(batch, label);
  };
  if (whole_splits_) return writer.load(batch, {announce, [] {}, parts_.state.stopping()});
  Pressure::Turn turn(pressure_);
  return writer.load(batch, {announce, [&] { turn.pressed(); }, parts_.state.stopping()});
}

void Transfer::tell_of_pressure() {
  const std::uint64_t times = pressure_.times();
  parts_.state.add_warning(
      Diagnostic(kTargetPressed,
                 fmt::format("the target was overloaded {} time{}", times, times == 1 ? "" : "s"))
          .with_note(fmt::format("from then on a batch might be {} times as large as the job says, "
                                 "and fewer were loaded at a time",
                                 pressure_.growth()))
          .with_help("raise `maxBatchRows` and `maxBatchSize`, or lower `concurrent`"));
}

void Transfer::note(const Batch& batch, BatchStage stage, std::uint64_t loaded, std::uint64_t dirty,
                    const std::vector<LeftOutRow>& refused) {
  auto noted = parts_.log.settled(batch, stage, loaded, dirty, refused);
  if (!noted) fail(noted.error());
}

void Transfer::settle(const Batch& batch, const LoadOutcome& outcome) {
  if (outcome.refusal) return settle_refusal(batch, outcome);
  const std::vector<LeftOutRow> refused =
      dead_rows(batch, outcome.refused, parts_.layout, *parts_.sink.encoder());
  if (batch.rows > 0) {
    std::size_t bytes = batch.body.size();
    for (const RefusedRow& row : outcome.refused) bytes -= batch.row(row.index).size();
    parts_.tally.bytes_loaded += bytes;
    ++parts_.tally.batches;
  }
  if (outcome.pending) return;
  const std::uint64_t dirty = outcome.dirty + refused.size();
  if (whole_splits_) {
    if (auto noted = parts_.log.split_loaded(batch.split); !noted) fail(noted.error());
  } else {
    note(batch, BatchStage::Loaded, outcome.loaded, batch.left_out.size() + dirty, refused);
  }
  parts_.tally.rows_loaded += outcome.loaded;
  if (outcome.dirty > 0 && !parts_.dirty.add(outcome.dirty, outcome.dirty_reason)) abandon();
  for (const LeftOutRow& row : refused) {
    if (!parts_.dirty.add(1, row.reason)) abandon();
  }
  if (outcome.trouble) fail(*outcome.trouble);
}

void Transfer::settle_refusal(const Batch& batch, const LoadOutcome& outcome) {
  if (whole_splits_ || !settings_.refused_batch_is_dirty) return fail(*outcome.refusal);
  const std::string reason = "the target refused a batch: " + outcome.dirty_reason;
  parts_.tally.rows_loaded += outcome.loaded;
  if (!batch.row_ends
           .empty()) {  // more rows than the job accepts: left for a run that accepts more
    parts_.dirty.add(std::max(outcome.dirty, batch.tolerated + 1),
                     outcome.refusal->notes.empty() ? reason : outcome.refusal->notes.front());
    return abandon();
  }
  Diagnostic warning(kBatchCountedDirty, reason);
  warning.notes = outcome.refusal->notes;
  parts_.state.add_warning(std::move(warning));
  note(batch, BatchStage::Refused, 0, batch.left_out.size() + batch.rows, {});
  if (!parts_.dirty.add(batch.rows, reason)) abandon();
}

}  // namespace syncql::runtime
