// What can be wrong with the source's table, columns and splits, seen over the MySQL protocol.
#pragma once

#include <vector>

#include "compiler/base/code.h"

namespace syncql::runtime {

inline constexpr Code kUnsupportedType{
    "E0801", Severity::Error, "a column's type cannot be read",
    "Numbers, texts, dates, JSON and binary values can be moved, spatial values as their text "
    "(`POINT(1 2)`); vectors and nested types of StarRocks have no form that the target would "
    "understand, and neither have the bits of spatial and BIT columns in a query of the user's "
    "own. "
    "Leave the column out, or put an expression in its place that makes a text of it, such as "
    "`ST_AsText(place)`."};
inline constexpr Code kNoDatabase{
    "E0802", Severity::Error, "the table's database is not known",
    "Neither the job nor the data source says which database the table is in. Write "
    "`source.database.table`, or give the data source a `database`."};
inline constexpr Code kMissingColumn{
    "E0803", Severity::Error, "the source table lacks a column",
    "The job names a column that the source table does not have. Names are compared without regard "
    "to case. Write an expression instead if you meant one."};
inline constexpr Code kMissingTable{
    "E0804", Severity::Error, "the source database lacks the table",
    "The job names a table that the source's database does not have, or that the account may not "
    "see. Check its spelling, case included, and the database."};
inline constexpr Code kColumnCount{
    "E0805", Severity::Error, "an entry of the column list is not one column",
    "Columns pair with the target's by position, so every entry of the source's list must give one "
    "column. An entry such as `a, b` or `t.*` gives several: write an entry for each."};
inline constexpr Code kUnusableSplitColumn{
    "W0820", Severity::Warning, "the split column cannot divide the table",
    "Numbers, dates and times can be cut into ranges; texts and bytes too, where an index begins "
    "with the column, so that the server can find boundaries in its own order. Documents, TEXT and "
    "BLOB columns cannot. One reader reads the table; name another column, best the primary key."};
inline constexpr Code kNoSplitColumn{
    "W0821", Severity::Warning, "several readers, but no split column",
    "`concurrent` asks for several readers, but the job does not say how to divide the table, and "
    "the table has no primary key that could, so one reads it all. Add SPLIT BY with a column, "
    "best "
    "one that an index begins with."};
inline constexpr Code kSplitColumnWithoutIndex{
    "W0822", Severity::Warning, "the split column has no index",
    "No index begins with the split column, so that the server scans the whole table once for "
    "every "
    "reader. Split by the primary key, or add an index."};

inline constexpr Code kSeveralSources{
    "E0806", Severity::Error, "a run reads one table",
    "The job names several sources, the shards of a table. DataWorks reads them as one; a run on "
    "this "
    "machine reads one table for now. Run one job for each shard, or let the job read a view that "
    "joins them by UNION ALL."};

inline constexpr Code kKeyGone{
    "E0807", Severity::Error, "the table has no longer the key that a split was read by",
    "A run that was interrupted has noted how far it came by the table's key. The table now has "
    "another primary key, or none, so that the place cannot be found again. Start the run anew, on "
    "an empty target or one whose key makes rows that come again harmless."};

inline constexpr Code kNoCommonSnapshot{
    "E0808", Severity::Error, "the readers cannot share one snapshot of the table",
    "`run.consistent = true` lets all readers see the table as it was at one moment. Each reader "
    "begins a transaction of its own, all of them while the tables are locked against writing for "
    "an instant. That takes the privilege RELOAD, or LOCK TABLES on the database, a table of a "
    "transactional engine such as InnoDB, and no statement that holds the lock up for more than 10 "
    "seconds. One reader needs no lock."};
inline constexpr Code kZoneRefused{
    "E0809", Severity::Error, "the server does not take the time zone",
    "TIMESTAMP values are read in one zone: `timeZone` of the data source, or else "
    "`common.column.timeZone` of the job, or else the server's own. Names such as `Asia/Shanghai` "
    "work where the server's time zone tables are filled (mysql_tzinfo_to_sql); offsets such as "
    "`+08:00` work everywhere."};

inline std::vector<const Code*> mysql_source_codes() {
  return {&kUnsupportedType,  &kNoDatabase,
          &kMissingColumn,    &kMissingTable,
          &kColumnCount,      &kUnusableSplitColumn,
          &kNoSplitColumn,    &kSplitColumnWithoutIndex,
          &kSeveralSources,   &kKeyGone,
          &kNoCommonSnapshot, &kZoneRefused};
}

}  // namespace syncql::runtime
