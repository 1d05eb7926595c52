// What keeping and taking up runs may report.
#pragma once

#include <vector>

#include "compiler/base/code.h"

namespace syncql::runtime {

inline constexpr Code kLedgerUnusable{
    "E0780", Severity::Error, "the run ledger cannot be used",
    "Each run keeps a ledger, a SQLite file, of what it has sent and what the target has taken, so "
    "that a run that ended early can be taken up without losing or doubling a row. It is "
    "`ledger.db` in `$XDG_STATE_HOME/syncql` (`~/.local/state/syncql` by default), or what "
    "`--ledger` names. Without it nothing is sent: check that its folder exists and may be written "
    "to and that the disk has room."};
inline constexpr Code kJobChanged{
    "E0781", Severity::Error, "the job is not the one that the unfinished run began with",
    "A run can be taken up only where source, columns, condition and target are what they were, or "
    "its parts would not fit together. Often it is a parameter whose value has changed: give the "
    "same `--bizdate`, `--cyctime` and `--param`. To start afresh, run without `--resume` after "
    "the target has been put in order."};
inline constexpr Code kCannotResume{
    "E0782", Severity::Error, "the unfinished run cannot be taken up",
    "A part of the table has been loaded halfway, and its rows come in no order that tells which "
    "ones are missing: the table has no primary key that the source could read by, and the target "
    "could not load the part as a whole. Empty the target table (or delete what the run loaded), "
    "then run without `--resume`."};
inline constexpr Code kRunUnderWay{
    "E0783", Severity::Error, "the run is still under way",
    "Another process is running it at this moment. Wait for it, or end it first."};
inline constexpr Code kFateUnknown{
    "E0784", Severity::Error, "the target cannot tell what became of a batch",
    "When the earlier run ended, a batch was on its way. Whether it arrived is not known, and the "
    "target, which keeps labels for a limited time, or does not answer now, cannot tell. Try again "
    "when the target answers; otherwise look for the batch's rows in the table."};
inline constexpr Code kEarlierRunUnfinished{
    "W0785", Severity::Warning, "an earlier run of this job did not finish",
    "It loaded rows, which are in the target, and a new run loads all rows again unless its "
    "BEFORE statements remove them. `--resume` takes the earlier run up where it ended. Once a new "
    "run has begun, the earlier one can no longer be taken up."};
inline constexpr Code kEarlierRunWasDone{
    "W0786", Severity::Warning, "the earlier run had loaded all rows of this job",
    "After the last row was in the target, the process was killed, or another of its jobs failed. "
    "For this job there is nothing left to take up, and `--resume` says only what that run did: "
    "loading the rows again would double them. When a process has done all its jobs, the next run "
    "of each begins anew; without `--resume` it does so at once."};

inline std::vector<const Code*> commit_codes() {
  return {&kLedgerUnusable, &kJobChanged,           &kCannotResume,     &kRunUnderWay,
          &kFateUnknown,    &kEarlierRunUnfinished, &kEarlierRunWasDone};
}

}  // namespace syncql::runtime
