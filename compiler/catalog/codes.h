// The diagnostics of option values (E03xx, as far as a value alone can be wrong) and of connector
// definitions (E06xx).
#pragma once

#include <vector>

#include "compiler/base/code.h"

namespace syncql::catalog {

inline constexpr Code kGivenTwice{
    "E0304", Severity::Error, "an option is given twice",
    "The same option, or the same key of an object, has two values in one statement, and it cannot "
    "be known which one is meant.\n"
    "\n"
    "Keep one. `loadProps.format = 'json'` and `loadProps = {format: 'json'}` say the same."};

inline constexpr Code kWrongType{
    "E0305", Severity::Error, "a value is of the wrong type",
    "Each option takes values of one type. Texts stand in single quotes, lists in brackets, "
    "objects in "
    "braces; sizes are written as `5MB` (1000 x 1000 bytes) or `5MiB` (1024 x 1024 bytes), "
    "durations as "
    "`500ms`, `30s`, `5m`, `2h`. env('NAME') and file('path') are for secrets alone.\n"
    "\n"
    "`syncql connectors NAME` shows the type of every option of a connector."};

inline constexpr Code kNotAllowed{
    "E0306", Severity::Error, "a value is none of those that the option knows",
    "The option takes one of a few words, in exactly their spelling, upper and lower case "
    "included; an object has one of a few keys.\n"
    "\n"
    "`syncql connectors NAME` lists them."};

inline constexpr Code kOutOfRange{
    "E0307", Severity::Error, "a number is out of its option's range",
    "The value is of the right type but too small or too large for the option.\n"
    "\n"
    "`syncql connectors NAME` shows the range."};

inline constexpr Code kNoMatch{
    "E0308", Severity::Error, "a text does not have its option's form",
    "The option takes texts of a certain form, such as `host:port` without `http://` in front and "
    "without a path behind. The example under the message shows the form."};

inline constexpr Code kUnknownKey{"W0311", Severity::Warning,
                                  "an object has a key that is not documented",
                                  "The object accepts keys that its connector's documentation does "
                                  "not name, and hands them on as "
                                  "they are: the server decides. A misspelt key would be ignored "
                                  "by the server without a word, so "
                                  "it is worth a second look."};

inline constexpr Code kLiteralSecret{
    "W0316", Severity::Warning, "a secret stands in the text",
    "Scripts are kept in version control and are read by many. A password in one is known to all "
    "of "
    "them for ever.\n"
    "\n"
    "Write env('NAME') to take it from an environment variable or file('path') to take it from a "
    "file; both are read when the job runs."};

inline constexpr Code kUnknownType{"E0601", Severity::Error, "a definition uses an unknown type",
                                   "The types of options are STRING, INT, NUMBER, BOOL, BYTES, "
                                   "DURATION, SECRET, LIST<type>, OBJECT, MAP<type>, "
                                   "ENUM('a', 'b') and ANY. Native types are carried as LONG, "
                                   "DOUBLE, STRING, DATE, BOOLEAN or BYTES, or REFUSED('reason')."};

inline constexpr Code kBadProperty{
    "E0602", Severity::Error, "a property of a definition does not fit",
    "The property does not exist, does not belong here, or its arguments are not of the kind it "
    "takes. "
    "Properties of an option: REQUIRED, EXPECTED, DEFAULT, FROM, INHERIT, EMIT, CHECK, MATCHES, "
    "CONFLICTS WITH, CONFUSED WITH, REQUIRES, ALLOWED WHEN, REQUIRED TYPE, EXPECTED TYPE, HINTS, "
    "AS, OPEN, DEPRECATED, DOC, EXAMPLE."};

inline constexpr Code kBadCondition{
    "E0603", Severity::Error, "a condition behind WHEN cannot be understood",
    "A condition is SPLIT BY, or compares options with values, joined by AND and OR:\n"
    "    ALLOWED WHEN writeMode = 'update' OR batchSize >= 8"};

inline constexpr Code kDefinedTwice{
    "E0604", Severity::Error, "something is defined twice",
    "A connector, a section of a connector or an option of a section exists once. The connectors "
    "of "
    "the standard library cannot be replaced: give yours a name of its own."};

inline constexpr Code kUnknownReference{
    "E0605", Severity::Error, "a rule names an option that does not exist",
    "CONFLICTS WITH, REQUIRES and WHEN name other options of the same section, keys of objects by "
    "the object's name, a dot and the key. A reader's rule cannot name a writer's option."};

inline constexpr Code kBadPattern{
    "E0606", Severity::Error, "the pattern behind MATCHES is not a regular expression",
    "MATCHES takes an ECMAScript regular expression, which the whole text must fit. A bracket that "
    "is not closed and a `*` behind nothing are the usual mistakes. Back references such as `\\1` "
    "are not taken, as matching them may take for ever."};

inline constexpr Code kClaimedTwice{
    "E0607", Severity::Error, "two options of a definition claim the same",
    "Within a section one option is filled by a clause, and one option stands at a place of the "
    "artifact: with two of them one would be lost. A place inside of another one, as `a.b` in `a`, "
    "is the same place. Give each its own by FROM and AS."};

inline constexpr Code kUnknownReport{
    "E0608", Severity::Error, "a rule is reported under a code that does not exist",
    "REPORT names one of the codes that exist for rules of definitions, so that `syncql explain` "
    "can "
    "tell more about it. Leave REPORT out, and the rule is reported under the code of its kind."};

inline constexpr Code kConfused{
    "E0324", Severity::Error, "an option has another system's name",
    "Related systems call the same thing by different names: StarRocks ends its rows by "
    "`row_delimiter`, Doris by `line_delimiter`. The server would ignore the wrong one without a "
    "word, and load garbage. Use the name in the message."};

// Those of REPORT included.
std::vector<const Code*> codes();

}  // namespace syncql::catalog
