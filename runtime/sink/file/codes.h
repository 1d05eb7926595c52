// What can be wrong with a file that is written.
#pragma once

#include <vector>

#include "compiler/base/code.h"

namespace syncql::runtime {

inline constexpr Code kFileInTheWay{
    "E0950", Severity::Error, "the file to be written is there already",
    "A job that writes a file refuses to touch one of the same name, unless `writeMode` says what "
    "is "
    "meant: `truncate` replaces it when all rows are written, `append` writes behind what is in "
    "it. "
    "What is no ordinary file, such as a folder or a device, is never written to; `-` stands for "
    "standard output."};
inline constexpr Code kFileUnwritable{
    "E0951", Severity::Error, "a file cannot be written",
    "The system refused to create, write or rename the file; its own words are shown. The rows go "
    "to "
    "a file with `.part` behind its name, in the same folder, which is removed when the run fails. "
    "Check that the folder exists and may be written to, and that the disk has room."};
inline constexpr Code kFileBusy{
    "E0952", Severity::Error, "another run writes the same file",
    "Each file is written under a name that ends in `.part` first, and another process holds that "
    "one. Wait for its end, or write to another file."};
inline constexpr Code kFileTargetOption{
    "E0953", Severity::Error, "a file cannot be written with these options",
    "`fieldDelimiter` is one character, written as it is or as `\\t` or `\\x01`, and neither a "
    "quote "
    "nor a line break. `nullFormat` holds none of these, so that NULL can be told from every text; "
    "a "
    "single column needs one that is not empty, because a blank line is no row. What is appended "
    "must be compressed as the file is."};

inline std::vector<const Code*> file_sink_codes() {
  return {&kFileInTheWay, &kFileUnwritable, &kFileBusy, &kFileTargetOption};
}

}  // namespace syncql::runtime
