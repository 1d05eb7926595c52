// The diagnostics of putting parameter values into a job.
#pragma once

#include <vector>

#include "compiler/base/code.h"

namespace syncql::job {

inline constexpr Code kNoParameterValue{
    "E0220", Severity::Error, "a parameter has no value",
    "A run replaces every `${name}` in the job. A parameter gets its value from `--param "
    "name=value` "
    "or from the DEFAULT of its declaration; this one has neither.\n"
    "\n"
    "Give it on the command line, or give the declaration a default:\n"
    "    PARAMETER bizdate DEFAULT '$[yyyymmdd-1]';"};

inline constexpr Code kParameterValueType{
    "E0221", Severity::Error, "a parameter's value does not fit the option it is used in",
    "An option that takes a number or true/false was given as `${name}`. The value that the "
    "parameter has in this run does not spell one.\n"
    "\n"
    "Pass a value that fits, as in `--param rows=500000`. Sizes are written in bytes and "
    "durations "
    "in milliseconds when they come from a parameter."};

inline constexpr Code kBadJobJson{
    "E0531", Severity::Error, "a job's JSON cannot be read",
    "A file that ends in `.job.json` holds a job as `syncql compile FILE --emit job` writes it: "
    "the job that a statement means, with every name resolved. This one is not JSON, or something "
    "in it does not belong into a job; the message says where, as a JSON pointer. Nothing in such "
    "a file is skipped, so that nothing is lost silently.\n"
    "\n"
    "The form is made for machines and may grow; write the file anew from the statement."};

std::vector<const Code*> codes();

}  // namespace syncql::job
