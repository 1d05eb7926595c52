// Standard output as the programs' last word: what could not be written is no success.
#pragma once

namespace syncql::cli {

// Writes out what is buffered. Returns `code`, or another where that fails.
int close_output(int code);

}  // namespace syncql::cli
