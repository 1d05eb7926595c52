// The program's own diagnostics, and the registry of all: compiler, runtime and program.
#pragma once

#include <vector>

#include "compiler/base/code.h"

namespace syncql::cli {

inline constexpr Code kBadDate{
    "E0240", Severity::Error, "a date on the command line cannot be used",
    "`--bizdate` and `--cyctime` say which instance of the task the parameters are computed for: "
    "`${…}` and `$bizdate` go by the business date, `$[…]` and `$cyctime` by the scheduled time. "
    "The business date is the day before the scheduled one, so either gives the other: a business "
    "date alone means an instance that is scheduled at midnight behind it. Where both are given, "
    "they must belong to the same instance.\n"
    "\n"
    "    syncql run users.sync --bizdate 20251031\n"
    "    syncql run users.sync --cyctime 20251101023045"};

inline constexpr Code kCannotWrite{
    "E0710", Severity::Error, "a result cannot be written",
    "A file or folder for the results could not be created or written: it does not exist, may not "
    "be written to, or the disk is full. Files named before this message have been written whole. "
    "Give another folder with `-o`, or make room, and run the command again."};

inline constexpr Code kBadParameter{
    "E0711", Severity::Error, "a parameter on the command line cannot be used",
    "`--param` takes a name and a value with an equals sign between them: `--param "
    "bizdate=20260101`. The name must be one that a job of the files uses, and is given once; the "
    "value may hold anything, further equals signs included."};

inline constexpr Code kNothingToRun{
    "E0712", Severity::Error, "the files hold no job",
    "`syncql run` needs at least one SYNC statement in the files that it is given. Declarations of "
    "data sources, parameters and macros alone do nothing. Name the file that holds the job beside "
    "the one that holds the declarations: `syncql run datasources.sync users.sync`."};

inline constexpr Code kBadExpression{
    "E0713", Severity::Error, "a parameter's default cannot be evaluated",
    "A run here replaces `${name}` by the value of `--param name=…`, or else by the default of the "
    "PARAMETER statement, which follows the scheduling rules of DataWorks: `$bizdate`, "
    "`${yyyymmdd-1}` on the business date, `$[hh24miss-1/24]` and `$[add_months(yyyymmdd,-1)]` on "
    "the scheduled time. The default could not be read that way, or it stands for something that "
    "only DataWorks knows. Mend it, or give the value on the command line."};

inline constexpr Code kNeedsFolder{
    "E0714", Severity::Error, "several jobs and one standard output",
    "`syncql compile` prints the JSON of one job to standard output, so that it can be piped into "
    "another program. Files with several jobs make several JSON documents: give a folder with "
    "`-o`, "
    "and each job gets a file of its own, named after the job."};

inline constexpr Code kTableArgument{
    "E0227", Severity::Error, "`--table` does not name tables of a data source",
    "`syncql pull --table` takes DATASOURCE.TABLE or DATASOURCE.DATABASE.TABLE, of a data source "
    "that the files declare with CREATE DATASOURCE. In the table's name `*` stands for any text "
    "and `?` for one character: `--table 'shop.app.order_*'`. Two parts mean the data source's own "
    "database."};

inline constexpr Code kNothingToPull{
    "E0228", Severity::Error, "there is no table to pull",
    "Without `--table`, `syncql pull` takes the tables that the jobs of the files name, as far as "
    "their data sources are declared. Name the files with the jobs beside the one with the "
    "declarations, or say which tables by `--table`."};

inline constexpr Code kTableNotFound{
    "E0229", Severity::Error, "the server shows no such table",
    "The connection works, but the server lists no table of that name, or none that the account "
    "may see: many servers hide tables from accounts without a privilege on them. Check the name "
    "letter by letter, upper and lower case included, and the account's grants. Nothing has been "
    "written."};

inline constexpr Code kCannotPull{
    "E0430", Severity::Error, "tables of this connector cannot be pulled",
    "`syncql pull` can look at tables of MySQL, MariaDB, StarRocks and PostgreSQL. Those of other "
    "data "
    "sources are made known by a DEFINE TABLE that you write yourself."};

inline constexpr Code kMetricsPort{
    "E0715", Severity::Error, "the port for metrics cannot be had",
    "`--metrics PORT` serves the run's figures at http://127.0.0.1:PORT/metrics while it lasts. "
    "The "
    "system refused the port: another program listens there, or it is below 1024 and only root may "
    "have it. Nothing has been read or written."};

inline constexpr Code kWhichJob{
    "E0716", Severity::Error, "it is not said which job is replayed",
    "A dead-letter file holds rows for the target of one job, and the scripts hold several jobs, "
    "or none of the name that `--job` gives. Say which by `--job NAME`: the file's own name begins "
    "with the job's."};

// All codes, in order of id.
std::vector<const Code*> all_codes();

}  // namespace syncql::cli
