// The diagnostics of binding: names and declarations (E02xx), options as far as more than their
// value is concerned (E03xx), columns (E04xx), and what this build does not have (E0501).
#pragma once

#include <vector>

#include "compiler/base/code.h"

namespace syncql::sema {

inline constexpr Code kUnknownDatasource{
    "E0201", Severity::Error, "unknown data source",
    "The first part of a name is a data source: one that CREATE DATASOURCE declares in these files "
    "or in a file that they INCLUDE, or else the name of a connector, which means an undeclared "
    "data source of that name.\n"
    "\n"
    "    CREATE DATASOURCE shop TYPE mysql WITH (host = 'db.internal', user = 'etl');\n"
    "    SYNC starrocks.ods.users FROM shop.users …"};

inline constexpr Code kWrongParts{
    "E0202", Severity::Error, "a name has too few or too many parts",
    "Source and target are named `data_source.table` or `data_source.database.table`. A part that "
    "holds a dot, a space or a sign other than `_` stands in back-ticks or double quotes."};

inline constexpr Code kNoSuchSide{
    "E0203", Severity::Error, "a connector cannot read, or cannot write",
    "Not every connector has both a reader and a writer. `syncql connectors` shows what each of "
    "them can do."};

inline constexpr Code kUnknownConnector{
    "E0204", Severity::Error, "unknown connector",
    "The word behind TYPE is the name of a connector. `syncql connectors` lists them; DEFINE "
    "CONNECTOR adds one to a project."};

inline constexpr Code kDeclaredTwice{
    "E0205", Severity::Error, "a data source or a parameter is declared twice",
    "All files of one call are one project, in which a data source and a parameter are declared "
    "once. Parameters may be declared again in another file where the default is the same, so that "
    "each file can stand alone.\n"
    "\n"
    "Data sources of several environments belong in files of their own, of which each call names "
    "one."};

inline constexpr Code kJobNamedTwice{
    "E0206", Severity::Error, "two jobs have the same name",
    "A job's name names its artifact and is part of what it leaves behind at the target, so it is "
    "given once in a project. Rename one of the two."};

inline constexpr Code kUnknownParameter{
    "E0208", Severity::Error, "a parameter is used but not declared",
    "`${name}` stands for a parameter that PARAMETER declares; scheduling expressions belong into "
    "its default, so that the same script runs in DataWorks and here.\n"
    "\n"
    "    PARAMETER bizdate DEFAULT '$[yyyymmdd-1]';\n"
    "    SYNC … WHERE day = '${bizdate}'"};

inline constexpr Code kBrokenParameter{
    "E0212", Severity::Error, "a parameter in a text is not closed",
    "In every text `${` begins a parameter, which ends at the next `}` on the same line and holds "
    "no quote and no other `$`. The closing brace is missing.\n"
    "\n"
    "    WHERE day = '${bizdate}'"};

inline constexpr Code kBadSchedule{
    "E0213", Severity::Error, "a parameter's default cannot be understood",
    "A `$` in the default of a parameter begins a scheduling expression: `$bizdate`, `$cyctime`, "
    "`${yyyymmdd-1}` on the business date, `$[hh24miss-1/24]` on the scheduled time, "
    "`$[add_months(yyyymmdd,-1)]`. Neither DataWorks nor a run on this machine could make a value "
    "of this one."};

inline constexpr Code kNoParameterHere{
    "E0215", Severity::Error, "a parameter stands where none can",
    "A job's name names its artifact and its loads, long before a parameter has a value: it holds "
    "no `${name}`. Neither do the names of a macro and of its arguments, which are looked up. "
    "Names of tables, columns, conditions and options may."};

inline constexpr Code kMacroArity{
    "E0230", Severity::Error, "a macro is called with too few or too many arguments",
    "A macro takes as many arguments as CREATE MACRO lists, each an expression, in that order.\n"
    "\n"
    "    CREATE MACRO between_days(t, first, last) AS t >= first AND t < last;\n"
    "    SYNC … WHERE between_days(created, '2025-01-01', '2025-02-01')"};

inline constexpr Code kMacroForm{
    "E0231", Severity::Error, "a macro is called in a way that only functions are",
    "The arguments of a macro are expressions between commas: `*`, DISTINCT, ORDER BY and the like "
    "belong to functions of the source and mean nothing here. A sub-select as an argument stands "
    "in parentheses of its own."};

inline constexpr Code kMacroRecursion{
    "E0232", Severity::Error, "a macro expands itself",
    "A macro is replaced by its text before the job is compiled, so it cannot use itself, neither "
    "directly nor through other macros: the text would never end. The message shows the calls that "
    "lead back."};

inline constexpr Code kMacroTwice{
    "E0233", Severity::Error, "two macros have the same name",
    "All files of one call are one project, in which each macro has a name of its own. Upper and "
    "lower case make no difference, as in the names of functions."};

inline constexpr Code kMacroArgumentTwice{
    "E0234", Severity::Error, "two arguments of a macro have the same name",
    "Each argument stands for another expression, so each has a name of its own. Upper and lower "
    "case make no difference."};

inline constexpr Code kMacroArgumentUnused{
    "W0235", Severity::Warning, "an argument of a macro is not used",
    "What is given for the argument would be dropped without a word. An argument stands in the "
    "macro's text as a name on its own: it is not replaced in a string, nor where it is a part of "
    "a longer name such as `t.x`."};

inline constexpr Code kMacroNamedLikeFunction{
    "W0236", Severity::Warning, "a macro has the name of an SQL function",
    "Every call of that name becomes a call of the macro, so that the function of the source can "
    "no longer be used in this project, and readers take one for the other. Give the macro a name "
    "of its own."};

inline constexpr Code kMacroTooLarge{
    "E0237", Severity::Error, "the expansion of a macro is too large",
    "Macros that use each other several times multiply: ten levels of two calls each make a "
    "thousand copies. The text that macros make of one expression is bounded, as are the levels "
    "and the text of all expressions together. Use fewer levels, or a view at the source."};

inline constexpr Code kMacroUnknown{
    "W0238", Severity::Warning, "a function has nearly the name of a macro",
    "What is no macro is a function of the source and reaches it as it is written. This name is no "
    "well-known function, but differs by a letter or two from a macro: the source would refuse it "
    "when the job runs. With a function of the source of that name, rename the macro."};

inline constexpr Code kHiddenDays{
    "W0241", Severity::Warning, "an offset in days on a format without a day",
    "In `$[…]` a plain number counts days, whatever the format shows: `$[yyyymm-1]` is the month "
    "of yesterday, not last month. In `${…}` it counts what the format shows last.\n"
    "\n"
    "Months are `$[add_months(yyyymm,-1)]` or `${yyyymm-1}`, hours are `$[hh24-1/24]`, minutes are "
    "`$[mi-15/24/60]`."};

inline constexpr Code kNotDefinable{
    "W0242", Severity::Warning, "DataWorks cannot define a parameter like this",
    "In DataWorks a task's parameters are defined as `name=value` pairs with blanks between them, "
    "so that a value holds neither a blank nor `=`. Runs on this machine take the value as it is.\n"
    "\n"
    "For a date and a time make two parameters, and put the blank into the job: '${day} ${time}'."};

inline constexpr Code kJobsNotIncluded{
    "W0209", Severity::Warning, "an included file holds jobs",
    "INCLUDE takes the declarations of a file: data sources, parameters, connectors. Its jobs are "
    "left alone. To compile them, name the file on the command line; to keep this quiet, move the "
    "declarations to a file of their own."};

inline constexpr Code kUnknownOption{
    "E0301", Severity::Error, "unknown option",
    "An option in WITH is looked up in the writer's options, then the reader's, then the job's "
    "settings, and is found in none of them. Spelling counts, case included.\n"
    "\n"
    "`syncql connectors NAME` lists the options of a connector."};

inline constexpr Code kAmbiguousOption{
    "E0302", Severity::Error, "an option could be meant for more than one place",
    "Reader, writer and settings may have options of the same name. Say which one is meant by "
    "`reader.`, `writer.` or `setting.` in front."};

inline constexpr Code kClauseOption{
    "E0303", Severity::Error, "an option belongs to a clause",
    "What a clause of the statement says is not said in WITH as well: the columns, WHERE, SPLIT "
    "BY, "
    "BEFORE, AFTER, ON ERROR and the names of source and target each fill an option. Use the "
    "clause."};

inline constexpr Code kMissingOption{
    "E0309", Severity::Error, "a required option is missing",
    "The connector cannot work without this option, or not together with what else is given. The "
    "message says what it is for, and under which condition it is needed."};

inline constexpr Code kExpectedOption{
    "W0310", Severity::Warning, "an option that is needed later is missing",
    "The job compiles without it, but what the artifact is made for will ask for it: give it in "
    "WITH or, where the data source knows it, in CREATE DATASOURCE. With `--strict` this is an "
    "error."};

inline constexpr Code kConflict{
    "E0312", Severity::Error, "two options exclude each other",
    "The connector would ignore one of them, so that the job would do something else than it says. "
    "Keep one."};

inline constexpr Code kRequiresOther{
    "E0313", Severity::Error, "an option needs another one",
    "The option has a meaning only together with another one, which is not given: on its own the "
    "connector would ignore or refuse it. Give both or neither."};

inline constexpr Code kNotAllowedHere{
    "E0314", Severity::Error, "an option is not allowed with the others",
    "The option has a meaning only under a condition on the other options, and it does not hold "
    "here. The connector would ignore or refuse it."};

inline constexpr Code kDeprecated{
    "W0315", Severity::Warning, "an option is out of date",
    "The option still works, but its connector advises against it and may drop it one day. The "
    "message says what to use in its place."};

inline constexpr Code kReplacesTable{
    "W0317", Severity::Warning, "an option takes the place of the table",
    "The option says what is read, so that the table is left out of the artifact: its name and the "
    "column list behind it only serve the job's name and the pairing of columns by position. WHERE "
    "and SPLIT BY do not go together with it."};

inline constexpr Code kEmptyClause{
    "E0319", Severity::Error, "a clause is empty",
    "The clause is given, but its text holds nothing: no condition, no statement. Leave the clause "
    "out where nothing is meant."};

inline constexpr Code kNoSuchClause{
    "E0318", Severity::Error, "a clause does not fit this connector or mode",
    "Each clause fills an option of the reader or the writer, and this one has no such option; or "
    "the clause belongs to real-time or full-database jobs."};

inline constexpr Code kOneSource{
    "E0320", Severity::Error, "a reader reads one table",
    "Several sources behind FROM are tables of the same shape that are read as one: the shards of "
    "a "
    "table. Not every connector's reader takes several tables, and fewer take several data "
    "sources. "
    "Write one job for each, or read a view that joins them by UNION ALL."};

inline constexpr Code kMixedSources{"E0321", Severity::Error,
                                    "the sources of a job are of different connectors",
                                    "Several sources behind FROM are read by one reader, so that "
                                    "they are all of one connector. Write "
                                    "one job for each connector."};

inline constexpr Code kNoDatabase{"E0322", Severity::Error,
                                  "a connector has no place for a database",
                                  "The connector reads or writes in the database that its data "
                                  "source leads to; a database in the "
                                  "name would be ignored. Write `data_source.table`."};

inline constexpr Code kUnknownHint{
    "E0323", Severity::Error, "a hint that the source does not know",
    "A hint in front of the first column is sent to the source. This source knows only the kinds "
    "of "
    "hint in the message and would take another one for a comment, so that the query runs without "
    "it.\n"
    "\n"
    "    FROM starrocks.db.t (/*+ SET_VAR(query_timeout = 600) */ id, name)"};

inline constexpr Code kColumnForm{
    "E0325", Severity::Error, "a column is not of the form that the connector takes",
    "Readers of databases take names and expressions of their SQL. Readers of files, documents and "
    "messages take an object for each column, with its position or path and its type; where a name "
    "is "
    "all they need, a name will do.\n"
    "\n"
    "    FROM oss.\"users/*.csv\" ({index: 0, type: 'long'}, {index: 1, type: 'string'})"};

inline constexpr Code kBadRaw{
    "E0326", Severity::Error, "a raw option names no part of an artifact",
    "`raw.` puts a value into the artifact as it is, for what the language has no word for: "
    "`raw.reader.` and `raw.writer.` into the parameters of that step, `raw.setting.` into the "
    "settings, `raw.job.` into the document itself. `raw.omit` is a list of such places that are "
    "left "
    "out.\n"
    "\n"
    "    WITH (raw.reader.envType = 1, raw.omit = ['setting.speed.throttle'])"};

inline constexpr Code kColumnCount{
    "E0401", Severity::Error, "the column lists differ in length",
    "Columns pair by position: the first of the source goes into the first of the target, and so "
    "on. Without a source list, the target's names are used on both sides."};

inline constexpr Code kColumnsUnknown{
    "E0402", Severity::Error, "the columns are not known",
    "Without a column list all columns of the target are meant, in its order, each from the "
    "source's "
    "column of that name. To know them, both tables must be defined by DEFINE TABLE, which `syncql "
    "pull` writes. Otherwise list the columns behind the target's name; or write `(*)` behind the "
    "source's to let the tables themselves decide, in their order, when the job runs."};

inline constexpr Code kColumnTwice{
    "E0403", Severity::Error, "a target column is listed twice",
    "A column of the target takes one value a row, so it is listed once. Names are compared "
    "without regard to upper and lower case, as the targets do."};

inline constexpr Code kColumnUnnamed{
    "E0404", Severity::Error, "an expression has no target column",
    "Without a list of target columns the source's names are used on both sides, and an expression "
    "has none. List the target's columns behind its name."};

inline constexpr Code kAllColumns{
    "W0405", Severity::Warning, "all columns are taken as they come",
    "With `*` the columns pair in the order in which the tables have them on the day of the run. A "
    "column added or moved on one side sends values into the wrong columns or breaks the job. "
    "Listing the columns avoids both."};

inline constexpr Code kStarAmongOthers{
    "E0406", Severity::Error, "`*` stands among other columns",
    "`*` means all columns of both sides: it stands alone behind the source's name, and the target "
    "has no list. Otherwise list every column."};

inline constexpr Code kSplitColumns{
    "E0407", Severity::Error, "a reader splits by one column",
    "This connector's option for SPLIT BY takes one column. Choose an indexed one with many "
    "different values, best the primary key."};

inline constexpr Code kNotYet{
    "E0501", Severity::Error, "this build does not have that yet",
    "The statement is understood, but this build cannot do it. Single-table batch jobs (SYNC "
    "without REALTIME and DATABASE), CREATE DATASOURCE, CREATE JOB, CREATE MACRO, PARAMETER, "
    "INCLUDE, DEFINE TABLE and DEFINE CONNECTOR are complete."};

std::vector<const Code*> codes();

}  // namespace syncql::sema
