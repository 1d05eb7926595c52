// The diagnostics of text and grammar, E01xx.
#pragma once

#include <vector>

#include "compiler/base/code.h"

namespace syncql::syntax {

inline constexpr Code kUnexpected{
    "E0101", Severity::Error, "a word or sign stands where it does not belong",
    "Up to the marked place the statement could be read; what follows does not continue it. The "
    "line\n"
    "under the caret says what could stand there.\n"
    "\n"
    "The cause is often just before the place: a missing comma, a missing word, or a bracket that "
    "is\n"
    "closed too early. Other clauses and statements of the file were still checked.\n"};

inline constexpr Code kMisspelt{
    "E0102", Severity::Error, "a keyword is misspelt",
    "The word is not one that can stand here, but differs from one by a letter or two. The fix "
    "puts\n"
    "the keyword in its place. Upper and lower case make no difference.\n"};

inline constexpr Code kUnknownStatement{"E0103", Severity::Error, "no statement begins like this",
                                        "A statement begins with SYNC, CREATE DATASOURCE, CREATE "
                                        "JOB, CREATE MACRO, PARAMETER, INCLUDE,\n"
                                        "DEFINE, EXPLAIN, SHOW or DESCRIBE. SQL for the target "
                                        "goes into BEFORE (...) or AFTER (...) of a\n"
                                        "SYNC statement, in single quotes or between $$ and $$.\n"};

inline constexpr Code kMissingSemicolon{
    "E0104", Severity::Error, "two statements are not separated",
    "Statements are separated by `;`. Only the last one of a file can do without.\n"
    "\n"
    "Put a `;` behind the first of the two statements.\n"};

inline constexpr Code kUnclosedBracket{"E0105", Severity::Error, "a bracket is not closed",
                                       "The marked bracket has no partner: the statement ends, or "
                                       "its next clause begins, while it is\n"
                                       "still open.\n"
                                       "\n"
                                       "Add the closing bracket. A quote that was forgotten inside "
                                       "the brackets has the same effect.\n"};

inline constexpr Code kTwice{
    "E0106", Severity::Error, "a clause is given twice",
    "Each clause of a statement stands at most once, in any order. The first one was taken.\n"
    "\n"
    "Join the two: conditions by AND, statements of BEFORE and AFTER and options of WITH by "
    "commas.\n"};

inline constexpr Code kEmptyList{"E0107", Severity::Error, "a list is empty that must not be",
                                 "Lists of columns, tables, rules and definitions have at least "
                                 "one entry. Leave the brackets out\n"
                                 "to mean all columns or all tables. Only BEFORE (), AFTER (), "
                                 "WITH () and values such as [] and {}\n"
                                 "may be empty.\n"};

inline constexpr Code kReservedName{
    "E0108", Severity::Error, "a reserved word is used as a name",
    "A few words, such as FROM, WHERE, WITH, AND or NULL, hold the grammar together and are names "
    "only\n"
    "in quotes: `from` in back-ticks or \"from\" in double quotes. Behind a dot, as an option's "
    "name and\n"
    "as the key of an object they need none. All other keywords are ordinary names.\n"};

inline constexpr Code kStrayCharacter{
    "E0109", Severity::Error, "a character that the language does not know",
    "Outside of strings and quoted names the language uses letters of any script, digits, the\n"
    "underscore and the usual signs of SQL. Punctuation of full width and curly quotes look alike "
    "but\n"
    "are other characters: they come from input methods and word processors.\n"
    "\n"
    "Comments begin with -- or stand between /* and */.\n"};

inline constexpr Code kUnclosedString{
    "E0110", Severity::Error, "a string is not closed",
    "A string begins and ends with a single quote; a single quote inside it is doubled: 'it''s'. "
    "A\n"
    "backslash is an ordinary character and does not protect a quote.\n"
    "\n"
    "Close the string, or use $$ ... $$ for text that is full of quotes. A string that goes on "
    "over\n"
    "the end of its line and is then directly followed by a letter is taken for an unclosed "
    "one.\n"};

inline constexpr Code kUnclosedRaw{"E0111", Severity::Error, "a text between $$ is not closed",
                                   "$$ begins a text that is taken as it stands, over several "
                                   "lines, up to the next $$. There is no\n"
                                   "second one.\n"};

inline constexpr Code kUnclosedName{"E0112", Severity::Error, "a quoted name is not closed",
                                    "A name in back-ticks or double quotes ends on its own line, "
                                    "with the same mark. The mark itself\n"
                                    "is doubled inside a name. Strings stand in single quotes.\n"};

inline constexpr Code kUnclosedComment{
    "E0113", Severity::Error, "a comment is not closed",
    "/* begins a comment that reaches to the next */, and there is none. Comments do not nest.\n"};

inline constexpr Code kUnclosedParameter{
    "E0114", Severity::Error, "a parameter is not closed",
    "A parameter is written ${name}, on one line. The closing brace is missing: add it behind the "
    "name. A dollar sign that is meant as text is followed by anything but a brace.\n"};

inline constexpr Code kBadNumber{
    "E0115", Severity::Error, "a number is malformed",
    "Numbers are written as 42, -1.5 or 1e6, sizes as 5MB or 64MiB (B, KB, MB, GB, TB, KiB, MiB, "
    "GiB,\n"
    "TiB), durations as 30s or 5m (ms, s, m, h, d). Digits are not grouped by commas or "
    "underscores.\n"
    "\n"
    "A name that begins with a digit needs quotes: `2025_orders` in back-ticks.\n"};

inline constexpr Code kEmptyName{"E0116", Severity::Error, "a name is empty",
                                 "Between the quotes of a name, and between the braces of ${...}, "
                                 "stands at least one character. An\n"
                                 "empty string is written with two single quotes: ''.\n"};

inline constexpr Code kSchedulingExpression{
    "E0117", Severity::Error, "a scheduling expression stands outside of a parameter",
    "$bizdate and $[yyyymmdd-1] are values of parameters, not words of the language. Declare one "
    "and\n"
    "use it by name, in a condition, in a string or as a name:\n"
    "    PARAMETER day DEFAULT '$[yyyymmdd-1]';\n"
    "    SYNC ... WHERE dt = '${day}';\n"};

inline constexpr Code kNotUtf8{
    "E0118", Severity::Error, "the file is not UTF-8",
    "Scripts are read as UTF-8. The marked byte cannot be part of such a text, so nothing in the "
    "file\n"
    "was read. Save the file as UTF-8; files of older Chinese systems are often GBK:\n"
    "    iconv -f GBK -t UTF-8 old.sync > new.sync\n"};

inline constexpr Code kNulByte{"E0119", Severity::Error, "the file contains a NUL byte",
                               "A NUL byte is not part of any text. The file is either not a "
                               "script or was saved as UTF-16; save\n"
                               "it as UTF-8. Nothing in the file was read.\n"};

inline constexpr Code kTooDeep{
    "E0120", Severity::Error, "brackets are nested too deep",
    "Expressions, values and types may be nested up to 200 deep. Nothing that a person writes "
    "comes\n"
    "near, so the text is most likely the output of a program that went wrong.\n"};

inline constexpr Code kTooLarge{"E0121", Severity::Error, "the file is too large",
                                "A script may have up to 16 MiB. Nothing in the file was read. "
                                "Split it, and join the parts with\n"
                                "INCLUDE.\n"};

// All of the above, in order.
std::vector<const Code*> codes();

}  // namespace syncql::syntax
