// The program's exit codes; part of its interface, so they never change their meaning.
#pragma once

namespace syncql::cli {

enum ExitCode : int {
  kDone = 0,
  kWrongText = 1,  // the text is wrong; nothing was run
  kUsage = 2,      // the command line is wrong
  kRunFailed = 3,  // the run failed
  kDirtyRows = 4,  // more dirty rows than the job's limit
  kInterrupted = 130,
};

}  // namespace syncql::cli
