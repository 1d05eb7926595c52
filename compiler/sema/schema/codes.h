// The diagnostics of known tables: their definitions (E022x) and what jobs do with them (E041x,
// E042x).
#pragma once

#include <vector>

#include "compiler/base/code.h"

namespace syncql::sema {

inline constexpr Code kTableDefinedTwice{
    "E0225", Severity::Error, "a table is defined twice",
    "DEFINE TABLE says what the columns of one table are, once in a project. A name of two parts "
    "means the data source's own database, so that `shop.users` and `shop.app.users` may be the "
    "same table. Delete one of the two, or pull the file anew: `syncql pull` writes each table "
    "once."};

inline constexpr Code kColumnDefinedTwice{
    "E0226", Severity::Error, "a column is defined twice",
    "A table has one column of a name, and its key names a column once. Names are compared without "
    "regard to upper and lower case, as the servers do."};

inline constexpr Code kUnknownColumnType{
    "E0222", Severity::Error, "a connector has no such column type",
    "The type of a column in DEFINE TABLE is one of the connector's own, by any of its names: "
    "`syncql connectors NAME` lists them. OTHER stands for types that the connector does not know: "
    "such a column may be there, but can be neither read nor written."};

inline constexpr Code kUnknownKeyColumn{
    "E0223", Severity::Error, "a key names a column that the table does not have",
    "PRIMARY KEY (…) lists columns that are defined in the same DEFINE TABLE, in the order in "
    "which the server has them in its key."};

inline constexpr Code kTableName{
    "E0224", Severity::Error, "DEFINE TABLE does not name one table",
    "A known table is named `data_source.table` or `data_source.database.table`, by fixed names: a "
    "parameter has no value while the script is checked. Two parts mean the data source's own "
    "database."};

inline constexpr Code kUnknownTargetColumn{
    "E0410", Severity::Error, "the target has no such column",
    "DEFINE TABLE says which columns the target has, and this is none of them. If the table has "
    "changed since, pull its definition anew: `syncql pull FILE… -o tables.sync`."};

inline constexpr Code kUnknownSourceColumn{
    "E0411", Severity::Error, "the source has no such column",
    "DEFINE TABLE says which columns the source has, and this is none of them. Names are looked up "
    "in the column list, inside of expressions, in WHERE and in SPLIT BY; those in sub-selects are "
    "not. If the table has changed since, pull its definition anew: `syncql pull FILE… -o "
    "tables.sync`."};

inline constexpr Code kRefusedType{
    "E0412", Severity::Error, "columns of this type cannot be moved",
    "The connector can neither read nor write columns of this type. The message says why and what "
    "to do instead: leave the column out, or, on the source's side, convert it by an expression "
    "such as a cast to text."};

inline constexpr Code kDoubtfulConversion{
    "W0413", Severity::Warning, "a value may not survive its conversion",
    "Source and target column are of different kinds, and not every value of the one is a value of "
    "the other: text that spells no number, a fraction in a whole number. Such a row is refused, "
    "or its value becomes NULL or is cut, whatever the target does. Convert it in the column list "
    "so that the job says what is meant."};

inline constexpr Code kNoConversion{
    "E0414", Severity::Error, "values of these types cannot be converted",
    "No value of the source column's type can become one of the target column's type: every row "
    "would be refused. Choose another column, or convert it by an expression of the source."};

inline constexpr Code kNarrowerNumber{
    "W0415", Severity::Warning, "the target's number type holds less",
    "The source column can hold numbers that the target column cannot: wider ones, unsigned ones, "
    "more digits in front of the point or behind it. Rows with such numbers are refused or "
    "rounded. Declare the target column as wide as the source, or be sure that no such numbers "
    "are there."};

inline constexpr Code kShorterText{
    "W0416", Severity::Warning, "the target's text type holds less",
    "The source column can hold longer texts than the target column, which refuses or cuts them. "
    "Servers count differently: MySQL and PostgreSQL count characters, StarRocks counts bytes, and "
    "a character takes up to four bytes in UTF-8, so that VARCHAR(40) of MySQL wants VARCHAR(160) "
    "of StarRocks."};

inline constexpr Code kNullable{
    "W0417", Severity::Warning, "the source may have NULL where the target takes none",
    "The target column is NOT NULL, the source column is not: rows with NULL in it are refused. "
    "Replace NULL in the column list, as in `coalesce(name, '')`, leave the rows out by `WHERE "
    "name IS NOT NULL`, or declare the target column without NOT NULL."};

inline constexpr Code kUnfilledColumn{
    "E0418", Severity::Error, "a column of the target that takes no NULL is not filled",
    "The target column is NOT NULL and has no default, and the job does not write it: every row "
    "would be refused. Add it to the column list. If the server fills it itself, say so in its "
    "definition: `created DATETIME NOT NULL DEFAULT`."};

inline constexpr Code kUnfilledKey{
    "E0419", Severity::Error, "a column of the target's key is not filled",
    "Rows are told apart by the whole primary key, so that a job writes all columns of it. Add it "
    "to the column list. If the server fills it itself (AUTO_INCREMENT), say so in its definition: "
    "`id BIGINT NOT NULL DEFAULT`."};

inline constexpr Code kNoSourceColumn{
    "E0420", Severity::Error, "without a column list, the source lacks a column of the target",
    "Where both tables are known and no columns are listed, all columns of the target are meant, "
    "in its order, each from the source's column of that name. One that the source does not have "
    "leaves the pairing open: list the columns."};

inline constexpr Code kColumnTypeRequired{
    "E0421", Severity::Error, "an option cannot be used with a column of this type",
    "The connector's documentation names the types of column that the option works with, and the "
    "column named here is of another one: the job would fail. Splitting for parallel reading, for "
    "instance, wants a column of whole numbers for SQL Server, DM and DB2. Name another column or "
    "leave the option out."};

inline constexpr Code kColumnTypeExpected{
    "W0422", Severity::Warning, "an option has no effect on a column of this type",
    "The connector's documentation names the types of column that the option works with, and the "
    "column named here is of another one: the option is ignored. MySQL and PostgreSQL split a "
    "table "
    "by whole numbers only, for instance, and are read through one channel otherwise. Runs on this "
    "machine may do better than DataWorks."};

std::vector<const Code*> schema_codes();

}  // namespace syncql::sema
