// What can go wrong at a StarRocks target: before the first row (E076x) and while loading (E09xx).
#pragma once

#include <vector>

#include "compiler/base/code.h"

namespace syncql::runtime {

inline constexpr Code kNoLoadUrl{
    "E0760", Severity::Error, "no `loadUrl`: nowhere to send the rows to",
    "Rows are loaded over HTTP, at the address of one or more FEs, which is not the address for "
    "queries. Give `loadUrl = ['host:8030']` in WITH, or in the data source's declaration."};
inline constexpr Code kBadLoadUrl{
    "E0761", Severity::Error, "a `loadUrl` that is no address",
    "Each entry of `loadUrl` is `host:port` of an FE's HTTP side (8030 by default), optionally "
    "with `http://` or `https://` in front and with nothing behind it."};
inline constexpr Code kBadSeparator{
    "E0762", Severity::Error, "unusable separators",
    "The rows' text could not be told from the separators, or the server would read them "
    "otherwise than they are meant. Up to 50 bytes are possible, written as they are or as `\\x` "
    "and two hexadecimal digits for each byte (below 80). `\\x01` and `\\x02` are a good pair."};
inline constexpr Code kRefusedLoadProperty{
    "E0763", Severity::Error, "a load property that a run cannot use",
    "Some Stream Load parameters belong to the run itself (label, authorization, lengths), or "
    "would lose rows unseen (`skip_header` drops the first row of every batch, merge commit makes "
    "a batch impossible to recognise). Leave the property out."};
inline constexpr Code kBadLoadProperty{
    "E0764", Severity::Error, "a load property with an unusable value",
    "Load properties are sent as HTTP headers: their values are texts, numbers or truth values "
    "without line breaks. `format` is `csv` or `json`; `enclose` and `escape` are one character; "
    "`timeout` is a number of seconds."};
inline constexpr Code kNoTargetTable{
    "E0765", Severity::Error, "the target table does not exist",
    "The database has no table of that name, or the account may not see it. Table and database "
    "names of StarRocks tell upper from lower case. Create the table first: a run does not."};
inline constexpr Code kNoTargetColumn{
    "E0766", Severity::Error, "the target table lacks a column",
    "A column of the job's target list is not in the table. Correct the list, or add the column to "
    "the table. Column names of StarRocks do not tell upper from lower case."};
inline constexpr Code kUnpairedColumns{
    "E0767", Severity::Error, "the column lists do not pair",
    "Source and target columns pair by position, so both lists must be equally long. Give both "
    "lists, or neither where the tables have the same columns."};
inline constexpr Code kUnsendableColumn{
    "E0768", Severity::Error, "a column that the body format cannot carry",
    "Stream Load takes binary columns from CSV (as Base64), not from JSON. Leave the column out or "
    "load with `format = 'csv'`."};
inline constexpr Code kCompressionIgnored{
    "W0769", Severity::Warning, "request bodies are sent uncompressed",
    "A table without a usable key is loaded part by part, each in one transaction, so that a run "
    "can be taken up without a row arriving twice. The server reads all bodies of a transaction as "
    "one stream, and not every version goes on reading behind the end of a compressed one, so they "
    "are sent as they are: the same rows arrive, over more bytes of network."};
inline constexpr Code kUnfilledColumn{
    "E0770", Severity::Error, "a column of the target table is left without a value",
    "A column that is NOT NULL and has no default is not among those that the job loads, so the "
    "server would refuse every batch. Load the column, too, or give it a default in the table."};

inline constexpr Code kTargetUnreachable{
    "E0900", Severity::Error, "no FE of the target answers over HTTP",
    "None of the addresses in `loadUrl` took a connection. Check host and port (the FE's HTTP "
    "port, 8030 by default, not the query port), that the FEs are up, and that this machine may "
    "reach them. The BE that an FE redirects to must be reachable from here, too (8040)."};
inline constexpr Code kTargetLoginRefused{
    "E0901", Severity::Error, "the target refused the login or a privilege",
    "The target does not accept the user and password of the data source for loading, or the "
    "account lacks the INSERT privilege on the table. The target's own words are shown."};
inline constexpr Code kTargetProtocol{
    "E0902", Severity::Error, "the target's answer makes no sense",
    "The address answers over HTTP, but not as StarRocks does: a redirect that leads nowhere, a "
    "page of something else, a number of rows that does not fit. Check that `loadUrl` names FEs "
    "and no proxy that changes requests."};
inline constexpr Code kLoadRefused{
    "E0903", Severity::Error, "the target refused a batch",
    "The target did not load a batch of rows, and none of the batch's rows are in the table. Its "
    "message is shown and, where it names them, some of the rejected rows with the reason for "
    "each. Correct the data, the column types or the column list; `ON ERROR SKIP` counts a refused "
    "batch as dirty rows instead of ending the job."};
inline constexpr Code kLoadGivenUp{
    "E0904", Severity::Error, "a batch could not be loaded",
    "The target kept refusing for a passing reason (overload, too many versions, memory, a node "
    "that is down) until the attempts were used up. None of the batch's rows are in the table. "
    "Larger batches and fewer writers ease most of these; look at the target's state, then run "
    "again."};
inline constexpr Code kOutcomeUnknown{
    "E0905", Severity::Error, "it is not known whether a batch was loaded",
    "The connection broke while a batch was being loaded, and the target could not be asked for "
    "the outcome afterwards. The batch's rows are either all in the table or none of them. The "
    "label shown identifies the batch: `SHOW LOAD` or `get_load_state` tells its state once the "
    "target can be reached."};
inline constexpr Code kRowCountDiffers{
    "E0906", Severity::Error, "the target counted other rows than were sent",
    "The load went through, but the number of rows that the target reports differs from what was "
    "sent. A property that filters or drops rows, or a target that reads the body otherwise than "
    "it was written, does this. The rows that the target counted are in the table: compare."};
inline constexpr Code kBeforeFailed{
    "E0907", Severity::Error, "a statement of BEFORE failed",
    "The target refused a statement that was to run before the first row; its words are shown. No "
    "row has been loaded. The statements in front of it have been run."};
inline constexpr Code kAfterFailed{
    "E0908", Severity::Error, "a statement of AFTER failed",
    "All rows are loaded, but the target refused a statement that was to run behind the last row; "
    "its words are shown. Run that statement and those behind it by hand, or run the job again."};
inline constexpr Code kCountsUnknown{
    "E0909", Severity::Error, "a batch was loaded, but not how many of its rows",
    "The connection broke while a batch was being loaded. The target says that the load went "
    "through, but the reply with its counts is lost, and the job lets the target leave rows out "
    "(`max_filter_ratio` or `where` in `loadProps`): how many are missing is not known here. The "
    "report does not count the batch. Look the label up in `information_schema.loads`."};

inline constexpr Code kTransactionLost{
    "E0910", Severity::Error, "the transaction of a part of the table was lost",
    "Where rows have no order to be taken up by (a table without a primary key), each part is "
    "loaded in one transaction. This one was ended by the target, or the connection broke in its "
    "middle; it was rolled back, and none of the part's rows are in the table. Other parts may be. "
    "Run with `--resume` to load what is missing."};

inline std::vector<const Code*> starrocks_sink_codes() {
  return {&kNoLoadUrl,          &kBadLoadUrl,         &kBadSeparator,   &kRefusedLoadProperty,
          &kBadLoadProperty,    &kNoTargetTable,      &kNoTargetColumn, &kUnpairedColumns,
          &kUnsendableColumn,   &kCompressionIgnored, &kUnfilledColumn, &kTargetUnreachable,
          &kTargetLoginRefused, &kTargetProtocol,     &kLoadRefused,    &kLoadGivenUp,
          &kOutcomeUnknown,     &kRowCountDiffers,    &kBeforeFailed,   &kAfterFailed,
          &kCountsUnknown,      &kTransactionLost};
}

}  // namespace syncql::runtime
