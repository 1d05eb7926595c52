// The codes that a rule of a definition may be reported under, by REPORT in its text. Each stands
// for what some system's documentation says of its options; none knows a connector by name.
#pragma once

#include <string_view>
#include <vector>

#include "compiler/base/code.h"

namespace syncql::catalog {

inline constexpr Code kJsonWithoutArray{
    "W0330", Severity::Warning, "JSON loads without `strip_outer_array`",
    "The writer sends the rows of a batch as one JSON array. Without `strip_outer_array = true` "
    "the "
    "server takes the whole array for one row: a batch of more than one row fails, or loads one "
    "row "
    "of NULLs.\n"
    "\n"
    "    WITH (loadProps = {format: 'json', strip_outer_array: true})"};

inline constexpr Code kDistributeReaders{
    "E0331", Severity::Error, "a distributed job needs at least 8 readers",
    "`executeMode = 'distribute'` spreads the readers of a job over several machines, which begins "
    "at `concurrent = 8`. Raise `concurrent` (or SPLIT BY … INTO n), or leave `executeMode` out."};

inline constexpr Code kErrorLimitStrategy{
    "E0332", Severity::Error, "`errorLimit.record` and `errorLimit.strategy` contradict each other",
    "ZeroTolerance accepts no dirty row, so that `record` is 0; Tolerance accepts as many as "
    "`record` "
    "says, which is then more than 0; Ignore accepts any number and takes no `record`."};

inline constexpr Code kRateLimit{"E0333", Severity::Error,
                                 "`throttle` and `mbps` do not go together",
                                 "`throttle = true` limits the job to `mbps` MB/s, so that both "
                                 "are given; without a limit neither "
                                 "is."};

// Null where no rule may be reported under this id.
const Code* rule_code(std::string_view id);

std::vector<const Code*> rule_codes();

}  // namespace syncql::catalog
