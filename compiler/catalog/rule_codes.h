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

inline constexpr Code kUpsertOnly{
    "E0336", Severity::Error, "an option of upserts without `writeMode = 'upsert'`",
    "`conflictMode`, `uniqueIndexColumns` and `updateColumn` say what becomes of a row whose key "
    "exists. Plain inserts refuse such a row, so that these options mean nothing to them.\n"
    "\n"
    "    WITH (writeMode = 'upsert', conflictMode = 'replace')"};

inline constexpr Code kEvenRanges{
    "E0337", Severity::Error, "even ranges can be cut of numbers only",
    "`splitMode = 'averageInterval'` cuts the range between the least and the greatest value of "
    "the column behind SPLIT BY into parts of one width, which takes a number. Leave `splitMode` "
    "out, or write 'randomSampling': that one takes texts too."};

inline constexpr Code kPartitionOrWhere{
    "E0338", Severity::Error, "`partition` and WHERE do not go together",
    "What is read is chosen by `partition`, or, with `enableWhere = true`, by a WHERE clause; a "
    "job does one of both. A table without partitions is read with `enableWhere = true`."};

inline constexpr Code kMergeColumns{
    "E0339", Severity::Error, "columns of a merge without a merge, or a merge without them",
    "`onClauseColumns` are the columns by which `obWriteMode = 'merge'` finds the row that "
    "exists. A merge needs them, and no other mode has a use for them."};

inline constexpr Code kReadMode{
    "E0340", Severity::Error, "an option of the other `readMode`",
    "`readMode = 'hdfs'` reads the files of a table and takes `partition`; `readMode = 'jdbc'` "
    "asks the server by SQL and takes WHERE, SPLIT BY, `session` and `querySql`."};

inline constexpr Code kUpdateOnly{
    "E0341", Severity::Error, "an option of updates in another write mode",
    "Which columns are updated matters only where the write mode updates rows that exist. Set "
    "that `writeMode`, or leave the list of columns out."};

inline constexpr Code kCsvOnly{
    "W0342", Severity::Warning, "a CSV separator has no effect on JSON",
    "The rows are sent as JSON, where nothing stands between columns and rows. Leave the separator "
    "out, or send CSV: `loadProps.format = 'csv'`."};

inline constexpr Code kSkipNull{
    "E0343", Severity::Error, "`skipNull` does not fit the write mode",
    "`nullMode = 'skipNull'` leaves a column with a NULL to the table's default; updates write "
    "every NULL, so that `writeMode = 'update'` takes only 'writeNull'. `skipNullColumn` says "
    "which columns `skipNull` is for and means nothing without it."};

inline constexpr Code kFilePath{
    "E0348", Severity::Error, "files of this format are named in another way",
    "Files of lines (csv, text, jsonl) are named by `object`, which is the name behind the data "
    "source. Parquet and ORC files are named by `path`, and where they are written by `fileName` "
    "too; other formats take neither.\n"
    "\n"
    "    FROM oss.logs (…) FORMAT parquet WITH (path = 'logs/2026/')"};

inline constexpr Code kStretchOfTopic{
    "E0349", Severity::Error, "the stretch of the topic is not clear",
    "`beginType = 'specific'` wants one point to begin at: `beginDateTime`, `beginOffset` or "
    "`beginTimestampMillis`; the other types want none. `endType` and what it is given by follow "
    "the same rule."};

inline constexpr Code kStopAtEnd{
    "E0350", Severity::Error, "`stopWhenReachEndOffset` needs `stopWhenPollEmpty`",
    "Whether the end of every partition has been reached is looked at only where the reader may "
    "stop by itself: give `stopWhenPollEmpty = true` as well."};

inline constexpr Code kMessageKey{
    "E0351", Severity::Error, "a message has one key",
    "`keyIndex` names the column that is the key, `keyIndexes` the columns that make it up "
    "together. Keep one of the two."};

inline constexpr Code kParquetAppend{
    "E0352", Severity::Error, "parquet files are not appended to",
    "Files of this format can only be written where none of that name is: "
    "`writeMode = 'nonConflict'`."};

inline constexpr Code kColumnFormat{
    "E0353", Severity::Error, "only dates have a form",
    "`format` says how a date is written. Of a column of another type it would be ignored: leave "
    "it out, or declare the column as a date."};

inline constexpr Code kKerberos{
    "E0354", Severity::Error, "Kerberos is given by halves",
    "`haveKerberos = true` needs both the keytab (`kerberosKeytabFilePath`) and the principal "
    "(`kerberosPrincipal`); without it neither is used."};

inline constexpr Code kColumnSource{
    "E0355", Severity::Error, "a column has one origin",
    "A column of such a reader is either found (by its `index`) or made up (by `value` or "
    "`random`). Keep one of them."};

inline constexpr Code kDocumentRule{
    "E0356", Severity::Error, "a rule of documents is broken",
    "Of MongoDB, `splitter` and `itemtype` belong to columns of type `array`, and writing an array "
    "needs its "
    "`splitter`. `isReplace` needs `replaceKey`: the field by which documents are the same. Of a "
    "graph, what begins with `src` or `dst` belongs to edges."};

inline constexpr Code kRequestRule{
    "E0357", Severity::Error, "a rule of requests is broken",
    "Several requests need to know what changes between them: `requestParam`, `startIndex`, "
    "`endIndex` and `step`; a single one takes none of these. A body is sent by POST only."};

inline constexpr Code kServiceType{
    "E0358", Severity::Error, "not an option of this kind of service",
    "Each kind of service or table of a source has options of its own. The message says for which "
    "kind the option is, or by which kind it is wanted."};

inline constexpr Code kTextDelimiter{
    "E0359", Severity::Error, "a delimiter without text",
    "`fieldDelimiter` stands between the fields of a text. JSON has none: leave it out, or choose "
    "the text form."};

// Null where no rule may be reported under this id.
const Code* rule_code(std::string_view id);

std::vector<const Code*> rule_codes();

}  // namespace syncql::catalog
