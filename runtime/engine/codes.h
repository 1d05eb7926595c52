// What the running of a job as such may report.
#pragma once

#include <vector>

#include "compiler/base/code.h"

namespace syncql::runtime {

inline constexpr Code kModeNotRun{
    "E0751", Severity::Error, "this kind of job cannot be run here",
    "This build runs single-table batch jobs (`SYNC …`). Real-time and full-database jobs can be "
    "compiled for the platform."};
inline constexpr Code kNotEnoughMemory{
    "E0752", Severity::Error, "not enough memory for the batches",
    "A run keeps several batches in memory: one for each reader and each writer, and those that "
    "wait between them. They must fit into `run.memory`, or half of the machine's memory, with the "
    "copies that a load makes of them where it compresses them or takes a refused one apart; and "
    "not even one does. Lower `maxBatchSize`."};
inline constexpr Code kOutOfResources{
    "E0753", Severity::Error, "the machine ran out of memory or threads",
    "The system refused memory or a thread while the run was under way. Very large rows need more "
    "memory than the batches do; a run needs one thread for each reader and each writer and a few "
    "more. Lower `concurrent` or `maxBatchSize`, free memory, or raise the limit of threads "
    "(`ulimit -u`). What had been loaded by then is in the table."};
inline constexpr Code kTooManyDirtyRows{
    "E0790", Severity::Error, "more dirty rows than the job accepts",
    "Rows that cannot be sent, and rows that the target refused with the job's consent, are dirty. "
    "`errorLimit.record` says how many are accepted (0 by default); one more ends the run. The "
    "reasons of the first few are shown. Correct the rows or the job, or raise the limit."};
inline constexpr Code kInterrupted{
    "E0791", Severity::Error, "the run was interrupted",
    "The run was asked to stop. Batches that were complete by then have been loaded, and the "
    "report counts them; the statements of AFTER have not been run. Before the first row, no "
    "further statement of BEFORE is begun either."};
inline constexpr Code kDirtyRowsAccepted{
    "W0792", Severity::Warning, "dirty rows were left out",
    "Some rows could not be sent, or were refused by the target, and the job's `errorLimit` "
    "accepts as many. They are not in the target table."};
inline constexpr Code kBatchCountedDirty{
    "W0793", Severity::Warning, "a refused batch was counted as dirty rows",
    "The target refused a batch, and the job says that such a batch does not end the run: all its "
    "rows are missing at the target and count as dirty."};

inline constexpr Code kMayNotFit{
    "W0754", Severity::Warning, "texts may be longer than their target columns",
    "The source's columns may hold longer texts than the target's keep: StarRocks counts VARCHAR "
    "in bytes, and a character takes up to four. A text that does not fit is refused by the "
    "target, or cut, as it is set up. Widen the columns, or let `run.overflow` say what becomes of "
    "such texts: `reject` or `null`."};

inline constexpr Code kWentOn{
    "W0795", Severity::Warning, "the run went on after a failure that passed",
    "The connection to the source was lost, or the target ended the transaction of a part of the "
    "table. The run waited, asked the target what had arrived, and went on with the rest, so no "
    "row "
    "is missing and none is there twice. It tries six times, with growing pauses of up to 16 "
    "seconds. A run that reads all rows as of one moment (`run.consistent`) ends instead."};

inline constexpr Code kTargetPressed{
    "W0799", Severity::Warning, "the target was overloaded",
    "The target turned batches away because it had too many versions of a table, too many loads or "
    "too little memory. They were sent again after a pause. Each time the run halved the number of "
    "loads at a time and let batches grow to twice the size, up to eight times `maxBatchRows` and "
    "`maxBatchSize` (64 MB at the most), because each load costs the target a version of the "
    "table. "
    "All rows have arrived; the job is better off with larger batches or fewer readers from the "
    "start."};

inline constexpr Code kReplayedBefore{
    "W0798", Severity::Warning, "the dead-letter file has been replayed before",
    "Every row of this very file was loaded by an earlier replay, so nothing is loaded again: what "
    "is in a file decides which run it is. Rows that were refused then are in the dead-letter file "
    "of that replay. A file in which something was changed is another one."};

inline std::vector<const Code*> engine_codes() {
  return {&kModeNotRun,  &kNotEnoughMemory,   &kOutOfResources,    &kTooManyDirtyRows,
          &kInterrupted, &kDirtyRowsAccepted, &kBatchCountedDirty, &kMayNotFit,
          &kWentOn,      &kTargetPressed,     &kReplayedBefore};
}

}  // namespace syncql::runtime
