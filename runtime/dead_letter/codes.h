// What writing and reading dead-letter files may report.
#pragma once

#include <vector>

#include "compiler/base/code.h"

namespace syncql::runtime {

inline constexpr Code kNoDeadLetters{
    "E0796", Severity::Error, "the dead-letter file cannot be replayed",
    "`syncql replay` reads the file that a run named in its report (`dead letters`): one JSON "
    "object a line. The file is not there, may not be read, or holds no row. Nothing has been "
    "loaded."};

inline constexpr Code kNotADeadLetter{
    "E0797", Severity::Error, "a line of the dead-letter file is no row of the job",
    "Each line holds `row`, an object that gives every target column of the job its value: a text, "
    "a number, true, false, null, or `{\"base64\": \"…\"}` for bytes that are no text. Values may "
    "be mended, columns neither added nor left out. A record that was torn at the source stands as "
    "one text instead of an object: write the object that it should have been, or delete the "
    "line. Nothing has been loaded; all lines are looked at first."};

inline constexpr Code kDeadLettersUnwritable{
    "E0794", Severity::Error, "the dead-letter file cannot be written",
    "Rows that are not in the target are written to a file beside the run ledger when the run "
    "ends, "
    "one JSON object a line, with the reason and the row. The ledger keeps them until then."};

inline std::vector<const Code*> dead_letter_codes() {
  return {&kDeadLettersUnwritable, &kNoDeadLetters, &kNotADeadLetter};
}

}  // namespace syncql::runtime
