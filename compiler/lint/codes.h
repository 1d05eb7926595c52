// What the linter finds: W1001 to W1099. Each belongs to a rule (rule.h).
#pragma once

#include <vector>

#include "compiler/base/code.h"

namespace syncql::lint {

inline constexpr Code kHardCodedSecret{
    "W1001", Severity::Warning, "a password or key stands in the text",
    "Rule `hard-coded-secret`. Scripts are kept in version control and are read by many: a "
    "password "
    "in one is known to all of them for ever. The compiler warns of options that it knows to hold "
    "a "
    "secret (W0316); this rule finds the others: addresses with a password in them, identifiers of "
    "access keys (LTAI… of Alibaba Cloud, AKIA… of Amazon), and keys of objects whose names sound "
    "like a secret.\n"
    "\n"
    "Declare a data source and give it env('NAME') or file('path'), which are read when the job "
    "runs. A secret that has been committed is best replaced."};

inline constexpr Code kNoSplit{
    "W1002", Severity::Warning, "a large job reads its table in one piece",
    "Rule `no-split`. Several readers, a distributed job or a limited rate speak of a large table, "
    "but without SPLIT BY one reader reads it in one piece: the others have nothing to do, and a "
    "failure begins at the first row again.\n"
    "\n"
    "Add SPLIT BY with a column that is indexed and has many different values, best the primary "
    "key. Where the table cannot be split, take the settings back or switch the rule off:\n"
    "    -- lint: off no-split (the view has no key)"};

inline constexpr Code kTinyBatch{
    "W1003", Severity::Warning, "the loads are very small",
    "Rule `tiny-batch`. Every load makes a new version of the table's data, which the target has "
    "to "
    "merge in the background. With loads of a few thousand rows versions come faster than they "
    "are merged, until the target refuses loads (`too many versions`), and each load costs its own "
    "round trips.\n"
    "\n"
    "Give maxBatchRows 10,000 or more and maxBatchSize 1 MB or more; the defaults are good "
    "values."};

inline constexpr Code kRiskySeparator{
    "W1004", Severity::Warning, "texts are likely to hold a separator",
    "Rule `risky-separator`. Rows are sent as CSV without quotes. A comma, a tab, a bar, a "
    "semicolon "
    "or a line break in a text ends its column or its row: the row is refused, or its values "
    "arrive "
    "in the wrong columns. The defaults are a tab and a line break.\n"
    "\n"
    "Take characters that no text holds; `syncql lint --fix` writes them:\n"
    "    WITH (loadProps = {column_separator: '\\x01', row_delimiter: '\\x02'})\n"
    "or send JSON: loadProps = {format: 'json', strip_outer_array: true}. `syncql run` quotes what "
    "holds a separator, whatever the separator is. Where all columns are numbers and dates, switch "
    "the rule off.\n"
    "\n"
    "The same goes for `fieldDelimiter` of writers of text files. Those of csv files put quotes "
    "around what holds a separator."};

inline constexpr Code kTruncate{
    "W1005", Severity::Warning, "the target is emptied before a load that may fail",
    "Rule `truncate-without-key`. BEFORE empties the target, and the load behind it is many "
    "requests "
    "that are not one transaction: whoever reads the table meanwhile sees a part of it, and when "
    "the "
    "run fails the old rows are gone and the new ones are not there.\n"
    "\n"
    "With a primary key the new rows replace the old ones and nothing has to be emptied. Where "
    "rows "
    "vanish at the source, delete only what this run loads again (`delete from t where day = "
    "'${bizdate}'`), or load a second table and exchange the two in AFTER:\n"
    "    AFTER ('alter table users swap with users_new')"};

inline constexpr Code kUnusedParameter{
    "W1006", Severity::Warning, "a parameter is not used",
    "Rule `unused-parameter`. No statement of the project holds `${name}`. Either the declaration "
    "is "
    "left over, or the place where it was to be used has another name or a literal.\n"
    "\n"
    "Files that are only included are not looked at, as their declarations serve others as well. "
    "In "
    "a file of declarations that is named on the command line beside the jobs, "
    "`-- lint: off-file unused-parameter` says that others use them."};

inline constexpr Code kUnusedDatasource{
    "W1007", Severity::Warning, "a data source is not used",
    "Rule `unused-datasource`. No statement of the project reads from it or writes to it. Either "
    "the "
    "declaration is left over, or a job names another one.\n"
    "\n"
    "Files that are only included are not looked at, as their declarations serve others as well. "
    "In "
    "a file of declarations that is named on the command line beside the jobs, "
    "`-- lint: off-file unused-datasource` says that others use them."};

inline constexpr Code kUnusedMacro{
    "W1008", Severity::Warning, "a macro is not used",
    "Rule `unused-macro`. No statement of the project calls the macro. Either it is left over, or "
    "the place where it was to be called has another name or the text that it stands for.\n"
    "\n"
    "Files that are only included are not looked at, as their macros serve others as well."};

inline constexpr Code kUnusedInclude{
    "W1009", Severity::Warning, "an included file is not used",
    "Rule `unused-include`. The project uses nothing that the included file declares, by itself or "
    "through the files that it includes. Without the statement the script stands alone and does "
    "not "
    "break when that file changes."};

inline constexpr Code kHidesLoss{
    "W1010", Severity::Warning, "rows may be lost without limit",
    "Rule `error-limit-hides-loss`. Without a limit the job succeeds even where every row was "
    "refused: a column that was renamed, or a type that was changed, empties the target and nobody "
    "is told.\n"
    "\n"
    "Say how many lost rows are bearable; one more ends the job:\n"
    "    ON ERROR SKIP UP TO 100 ROWS"};

inline constexpr Code kAlwaysTrue{
    "W1011", Severity::Warning, "a condition is always true",
    "Rule `always-true`. `1=1` in WHERE is left over from generated SQL. Alone it reads every row, "
    "as "
    "no condition does; in front of AND it changes nothing and makes the reader look for a "
    "reason. `syncql lint --fix` takes it out."};

inline constexpr Code kDuplicateColumn{
    "W1012", Severity::Warning, "a source column is read twice",
    "Rule `duplicate-column`. The same column of the source goes into two columns of the target. "
    "Columns pair by position, so this is often a line that was copied and not changed. Where it "
    "is "
    "meant so, switch the rule off:\n"
    "    -- lint: off duplicate-column"};

inline constexpr Code kUnknownRule{
    "W1099", Severity::Warning, "a comment to the linter does nothing",
    "Rule `unknown-rule`. `-- lint: off RULE, RULE` before a statement, in it, or behind it on its "
    "last line switches rules off for this statement; `-- lint: off-file RULE` does so for the "
    "file. "
    "A reason may stand behind them in parentheses. This comment names a rule that does not exist, "
    "names none, says something else, or stands before no statement.\n"
    "\n"
    "`syncql lint --list` lists the rules."};

std::vector<const Code*> codes();

}  // namespace syncql::lint
