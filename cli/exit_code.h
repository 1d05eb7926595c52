// The program's exit codes; part of its interface, so they never change their meaning.
#pragma once

namespace syncql::cli {

inline constexpr int kDone = 0;
inline constexpr int kWrongText = 1;      // the text is wrong; nothing was run
inline constexpr int kUsage = 2;          // the command line is wrong
inline constexpr int kRunFailed = 3;      // the run failed
inline constexpr int kDirtyRows = 4;      // more dirty rows than the job's limit
inline constexpr int kSomethingToDo = 2;  // of `plan` only: there are rows to move
inline constexpr int kInterrupted = 130;

}  // namespace syncql::cli
