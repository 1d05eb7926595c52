// What can go wrong at a target that speaks the MySQL protocol, beyond what every target may report
// (sink/starrocks/codes.h has those).
#pragma once

#include <vector>

#include "compiler/base/code.h"

namespace syncql::runtime {

inline constexpr Code kMysqlBatchRefused{
    "E0920", Severity::Error, "the target refused a batch",
    "A value does not fit its column, a key exists already, or a constraint is broken. The batch "
    "was one transaction and has been rolled back: none of its rows are in the table. A value that "
    "the server would have changed to make it fit (cut, rounded, moved to the nearest number) is "
    "refused, too. Correct the data, the column types or `writeMode`. Where the job accepts dirty "
    "rows (`errorLimit.record`), the rows that are refused are found and left out."};
inline constexpr Code kCommitUnknown{
    "E0921", Severity::Error, "it is not known whether a batch was committed",
    "The connection broke after COMMIT had been sent and before the server answered. The batch's "
    "rows are either all in the table or none of them. Compare the table with the source before "
    "you run the job again; `writeMode = 'replace'` on a table with a key may be run again as it "
    "is."};
inline constexpr Code kMysqlGivenUp{
    "E0922", Severity::Error, "a batch could not be written",
    "The server kept refusing for a passing reason (a deadlock, a lock that others held, a lost "
    "connection) until the attempts were used up. None of the batch's rows are in the table. Run "
    "the job again when the target is less busy, with fewer readers or smaller batches."};
inline constexpr Code kNoTransactions{
    "W0923", Severity::Warning, "the target table's engine has no transactions",
    "A batch is written as one transaction. With an engine that has none (MyISAM, Aria, MEMORY), "
    "rows of a refused batch that stand in front of the refused one stay in the table, and a "
    "broken connection leaves a batch half written. Convert the table to InnoDB."};
inline constexpr Code kLocalInfileOff{
    "W0924", Severity::Warning, "rows are written by INSERT",
    "The server does not take LOAD DATA LOCAL (its variable `local_infile` is off), so that rows "
    "are written by INSERT statements of many rows: the same rows arrive, more slowly. Turn "
    "`local_infile` on at the server for speed; a run offers it nothing but its rows, never a "
    "file."};
inline constexpr Code kUnwritableColumn{
    "E0925", Severity::Error, "a column that cannot be written",
    "The server computes the column itself (GENERATED), or what the source delivers has no meaning "
    "in a column of its type. Leave the column out, or give an expression that fits."};
inline constexpr Code kUnusableWriteOption{
    "E0926", Severity::Error, "an option that a run cannot follow",
    "The option has a meaning on the platform only (rules that spread rows over sharded tables), "
    "or names a column that the job does not write. Leave it out or correct it."};

inline std::vector<const Code*> mysql_sink_codes() {
  return {&kMysqlBatchRefused, &kCommitUnknown,    &kMysqlGivenUp,       &kNoTransactions,
          &kLocalInfileOff,    &kUnwritableColumn, &kUnusableWriteOption};
}

}  // namespace syncql::runtime
