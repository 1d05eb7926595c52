// What a target of rows offers: checks before the first row, an encoder for its body format, and
// writers that load sealed batches. One folder beside this file implements it per protocol. Knows
// nothing of sources and threads.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "compiler/base/result.h"
#include "runtime/batch/batch.h"
#include "runtime/encode/row_encoder.h"
#include "runtime/source/source.h"

namespace syncql::runtime {

struct TargetColumn {
  std::string name;
  std::string type;  // as the target's catalog prints it
  bool nullable = true;
};

// A row of a batch that the target does not take.
struct RefusedRow {
  std::size_t index = 0;  // in the batch
  std::string reason;
};

// What became of a batch.
struct LoadOutcome {
  std::uint64_t loaded = 0;
  bool pending = false;  // its rows arrive with those of the split's last batch, or not at all
  // Rows that the target left out, with the job's consent; of a refusal, those that it blames, 0
  // where it does not say.
  std::uint64_t dirty = 0;
  std::string dirty_reason = {};           // and why; also of a refusal: equal ones are told once
  std::vector<RefusedRow> refused = {};    // found one by one, in their order; not among `dirty`
  std::optional<Diagnostic> refusal = {};  // the target took none of them, because of the data
  std::optional<Diagnostic> trouble = {};  // what is counted as loaded is; the run must not go on
};

// Told the label of each attempt at a batch before anything is sent under it, so that a later run
// can ask what became of it. Where it fails nothing may be sent.
using Announce = std::function<Result<void>(const std::string& label)>;

// What a writer tells while it loads a batch, and is told.
struct LoadContext {
  Announce announce;
  std::function<void()> pressed;  // the target turns the batch away because it is overloaded
  const std::atomic<bool>& stop;  // ends the waiting between attempts
};

// What the target knows of a batch whose run ended before it could say.
enum class BatchFate : std::uint8_t { Committed, NotCommitted, Unknown };

// Serves one thread.
class SinkWriter {
 public:
  virtual ~SinkWriter() = default;
  // Loads the batch once and for all: it comes back when the outcome is certain, or with an error
  // that says what is not.
  virtual Result<LoadOutcome> load(const Batch& batch, const LoadContext& context) = 0;
};

class Sink {
 public:
  virtual ~Sink() = default;
  // Checks the target against the columns that the source will deliver; changes nothing. To be
  // called before the functions below.
  virtual Result<std::vector<TargetColumn>> prepare(const std::vector<SourceColumn>& columns) = 0;
  // What the user ought to know and need not act on; complete after prepare().
  virtual const std::vector<Diagnostic>& warnings() const = 0;
  // What a plan tells of the target beside its columns; complete after prepare().
  virtual std::vector<std::string> facts() const { return {}; }
  // What more can be found out for a plan without changing anything: grants and ports, a line each.
  // Fails where a run would.
  virtual Result<std::vector<std::string>> checks() { return std::vector<std::string>(); }
  virtual BatchLimits limits() const = 0;
  // `database.table`, for labels and reports.
  virtual std::string target() const = 0;
  virtual std::vector<std::string> statements_before() const = 0;
  virtual std::vector<std::string> statements_after() const = 0;
  // How many statements were run: fewer than there are where `stop` was set.
  virtual Result<std::size_t> run_before(const std::atomic<bool>& stop) = 0;
  virtual Result<void> run_after() = 0;
  // False: what a run loaded goes when the run fails, so that there is nothing to take up.
  virtual bool keeps_loaded_rows() const { return true; }
  // To be called after prepare(). From then on the batches of a split arrive together, or none of
  // them does, and a writer takes whole splits, batch by batch. False: this target cannot do so.
  virtual bool load_splits_whole() { return false; }
  // Whether its writers find the rows of a refused batch that the target does not take, given
  // Batch::row_ends, and load the others.
  virtual bool isolates_rows() const { return false; }
  virtual std::unique_ptr<RowEncoder> encoder() const = 0;
  virtual std::unique_ptr<SinkWriter> open() = 0;
  // Waits until the target can tell what became of a batch that was sent under this label. Unknown
  // is what a target says that keeps no labels.
  virtual BatchFate fate_of(const std::string& label, const std::atomic<bool>& stop) {
    (void)label;
    (void)stop;
    return BatchFate::Unknown;
  }
};

}  // namespace syncql::runtime
