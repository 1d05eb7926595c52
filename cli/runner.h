// The way from `syncql` to the program beside it that has the runtime. Knows nothing of commands.
#pragma once

namespace syncql::cli {

// Becomes the runner, with the same command line, terminal and process id. Returns only where it
// cannot: the exit code, after saying why.
int hand_over_to_runner(char** argv);

}  // namespace syncql::cli
