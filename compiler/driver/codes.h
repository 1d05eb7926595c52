// The diagnostics of gathering a project's files.
#pragma once

#include <vector>

#include "compiler/base/code.h"

namespace syncql::driver {

inline constexpr Code kCannotRead{
    "E0210", Severity::Error, "a file cannot be read",
    "The file does not exist, is a folder, or may not be read. Files on the command line are taken "
    "from the current folder, files in INCLUDE from the folder of the file that includes them."};

inline constexpr Code kIncludeCycle{"E0211", Severity::Error,
                                    "files include each other in a circle",
                                    "A file includes, by itself or through others, the file that "
                                    "includes it. What all of them need "
                                    "belongs into a file of its own, which includes none of them."};

inline constexpr Code kIncludedTooDeep{
    "E0239", Severity::Error, "files include each other too many levels deep",
    "An included file includes another one, which includes a third one, and so on, further than a "
    "person can follow. Each file may include what it needs directly: a file that is included more "
    "than once is read once."};

inline constexpr Code kSameArtifact{
    "E0214", Severity::Error, "two jobs have the same file name",
    "The artifact of a job is a file named like the job, with `_` for what a file system or a "
    "shell may take amiss, and some file systems do not tell upper from lower case. One of these "
    "two jobs would overwrite the other's file. Rename one of them."};

}  // namespace syncql::driver
