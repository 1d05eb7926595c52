// What can be wrong with reading from PostgreSQL beyond what every source may report
// (source/mysql/codes.h has those).
#pragma once

#include <vector>

#include "compiler/base/code.h"

namespace syncql::runtime {

inline constexpr Code kSplitColumnWithoutOrder{
    "W0830", Severity::Warning, "the split column's type has no order",
    "The table is divided by ranges of the split column, and the server has no order for values of "
    "its type (json, point and others). One reader reads the table; name another column, best the "
    "primary key."};
inline constexpr Code kNoSplitKey{
    "W0831", Severity::Warning, "several readers, but nothing to divide the table by",
    "`concurrent` asks for several readers. The job names no split column, and the table has no "
    "primary key and no unique index over NOT NULL columns that could take its place, so one "
    "reader reads it all. Add SPLIT BY with a column, best one that an index begins with."};
inline constexpr Code kUnknownZone{
    "E0832", Severity::Error, "the server does not know the time zone",
    "Values of `timestamp with time zone` are read in one zone: `timeZone` of the data source, or "
    "else `common.column.timeZone` of the job, or else UTC. Write a name that the server has in "
    "pg_timezone_names, such as `Asia/Shanghai`."};
inline constexpr Code kNoSnapshot{
    "E0833", Severity::Error, "the readers cannot share one snapshot",
    "`run.consistent = true` lets all readers see the table as it was at one moment: one "
    "connection exports its snapshot and holds it until the run ends, the others import it. The "
    "server refused, or the connection that held the snapshot was lost. Servers behind a pool of "
    "transactions cannot do it; connect to the server itself."};

inline std::vector<const Code*> postgres_source_codes() {
  return {&kSplitColumnWithoutOrder, &kNoSplitKey, &kUnknownZone, &kNoSnapshot};
}

}  // namespace syncql::runtime
