// The abstract syntax tree of a script: what was written, nothing resolved, held by value, a span
// on every node. Expressions are kept as the user's own characters beside the names in them.
// Knows nothing of connectors, options or files.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "compiler/base/span.h"

namespace syncql::ast {

struct Identifier {
  std::string text;  // without quotes; `${name}` is kept as written
  Span span;
  bool quoted = false;
};

struct QualifiedName {
  std::vector<Identifier> parts;  // never empty
  Span span;
  // Of a name in an expression that came through macros: the calls, innermost first. The parser
  // leaves it empty.
  std::vector<Span> calls = {};
};

// A string where the grammar allows nothing else: '…' or $$…$$.
struct Text {
  std::string text;  // without quotes, doubled quotes undone; `${name}` is kept
  Span span;         // with the quotes
};

// ---- values -------------------------------------------------------------------------------

struct Value;
struct Entry;

struct Null {};
struct Number {
  std::string text;  // as written: `500000`, `-1.5`
};
struct Quantity {
  std::string number;
  std::string unit;  // as written: `MB`, `KiB`, `s`, `m`
};
struct String {
  std::string text;  // without quotes, doubled quotes undone; `${name}` is kept
};
struct Word {
  std::string text;  // a bare identifier as a value: `json`, `GZIP`
};
struct Parameter {
  std::string name;  // of `${name}` standing alone as a value
};
struct List {
  std::vector<Value> items;
};
struct Object {
  std::vector<Entry> entries;
};
struct Secret {
  enum class Kind : std::uint8_t { Env, File };
  Kind kind = Kind::Env;
  Text argument;
};

struct Value {
  std::variant<Null, bool, Number, Quantity, String, Word, Parameter, List, Object, Secret> data;
  Span span;
};

struct Entry {
  std::string key;
  Span key_span;
  Value value;
};

// `loadProps.format = 'json'` has the path {loadProps, format}.
struct Option {
  std::vector<Identifier> path;
  Span path_span;
  Value value;
};

// ---- expressions --------------------------------------------------------------------------

struct Argument {
  Span span;
  bool is_operand = false;  // needs no parentheses to stand among operators
};

// Of a function of the source, or of a macro: `upper(name)`. A dotted one can only be a function.
struct Call {
  Identifier name;
  std::vector<Argument> arguments;
  bool is_plain = true;    // false: `f(*)`, `f(DISTINCT x)`: more than a list of expressions
  bool is_passed = false;  // in SQL that is passed through: the names in it may be another table's
  Span span;
};

struct Expression {
  std::string text;  // the user's own characters, from first to last token
  Span span;
  std::vector<QualifiedName> names;  // column references in it, in order
  std::vector<Identifier> words;     // may be names: in sub-selects and windows, units of time
  std::vector<Call> calls;           // in order; a call stands before those in its arguments
  bool is_name = false;              // nothing but one column name
  bool is_operand = false;           // needs no parentheses to stand among operators
  std::string hint;                  // `/*+ … */` in front, comment marks included
  std::optional<Object> object;      // a column as an object: `{index: 0, type: 'long'}`
  std::string cast_type;             // of CAST(… AS type) and …::type, as written
};

// ---- SYNC ---------------------------------------------------------------------------------

struct TargetColumn {
  Identifier name;               // empty where the column is an object
  std::optional<Object> object;  // `{name: 'id', type: 'int'}`
  Span span;
};

struct SplitBy {
  std::vector<Identifier> columns;  // one, or several in parentheses
  std::optional<Number> into;
  Span span;
};

struct OnError {
  bool skip = false;            // ON ERROR SKIP; otherwise EXIT
  std::optional<Number> up_to;  // SKIP UP TO n ROWS
  Span span;
};

struct Format {
  Identifier name;
  std::vector<Option> options;
  Span span;
};

struct TablePattern {
  std::string text;  // a name, or a glob where `is_glob`
  bool is_glob = false;
  std::optional<Identifier> rename;  // AS
  Span text_span;                    // of the name or glob as written
  Span span;
};

struct StartFrom {
  enum class Kind : std::uint8_t { Snapshot, Earliest, Latest, Timestamp, Position };
  Kind kind = Kind::Snapshot;
  std::optional<Text> argument;  // of TIMESTAMP and POSITION
  Span span;
};

struct DdlRule {
  std::string kind;    // upper case, words joined by one space: `ADD COLUMN`, `OTHERS`
  std::string action;  // APPLY, IGNORE, ERROR
  Span span;
};

// A clause that was written; its span starts at the clause's first keyword.
template <typename T>
struct Clause {
  T body;
  Span span;
};

struct Sync {
  bool realtime = false;
  bool database = false;
  QualifiedName target;
  std::optional<Clause<std::vector<TargetColumn>>> target_columns;
  QualifiedName source;
  std::vector<QualifiedName> more_sources;  // FROM a.t1, b.t2: tables of the same shape
  std::optional<Clause<std::vector<Expression>>> source_columns;
  std::optional<Clause<Expression>> where;
  std::optional<SplitBy> split_by;
  std::optional<Clause<std::vector<Text>>> before;
  std::optional<Clause<std::vector<Text>>> after;
  std::optional<OnError> on_error;
  std::optional<Format> format;
  std::optional<Clause<std::vector<TablePattern>>> tables;
  std::optional<Clause<std::vector<TablePattern>>> except;
  std::optional<StartFrom> start_from;
  std::optional<Clause<std::vector<DdlRule>>> on_ddl;
  std::optional<Clause<std::vector<Option>>> with;
  Span span;       // from SYNC to the last token
  Span verb_span;  // SYNC [REALTIME] [DATABASE]
  Span from_span;  // the word FROM
};

// ---- declarations -------------------------------------------------------------------------

struct CreateDatasource {
  Identifier name;
  Identifier connector;
  std::optional<Text> comment;
  std::vector<Option> options;
  Span options_span;  // from WITH to the closing bracket
};

struct CreateJob {
  Identifier name;
  std::optional<Text> comment;
  Sync sync;
};

struct ParameterDeclaration {
  Identifier name;
  std::optional<Text> default_expression;
};

struct CreateMacro {
  Identifier name;
  std::vector<Identifier> arguments;
  Span arguments_span;  // with the brackets
  Expression body;
};

struct Include {
  std::string path;
  Span path_span;
};

struct ColumnDefinition {
  Identifier name;
  std::string type;  // as written: `DECIMAL(10, 2)`
  Span type_span;
  bool not_null = false;
  bool has_default = false;  // DEFAULT: the server fills it where a row does not
  Span span;
};

struct DefineTable {
  QualifiedName name;
  std::vector<ColumnDefinition> columns;
  std::vector<Identifier> primary_key;
  Span primary_key_span;  // from PRIMARY to the closing bracket, where there is one
};

// ---- looking --------------------------------------------------------------------------------

struct Explain {
  Sync sync;
};

struct Show {
  enum class What : std::uint8_t { Connectors, Datasources, Jobs, Tables };
  What what = What::Connectors;
  std::optional<QualifiedName> from;
};

struct Describe {
  enum class Side : std::uint8_t { Both, Reader, Writer };
  QualifiedName name;
  Side side = Side::Both;
};

// ---- DEFINE: what the standard library is written in ------------------------------------------

// One property of an option's definition, uniform so that a new one needs no new syntax node.
// `REQUIRED`, `DEFAULT 1 WHEN SPLIT BY`, `CHECK >= 1`, `EMIT ALWAYS`, `FROM WHERE`, `DOC '…'`.
struct Property {
  std::string name;              // upper case words joined by one space: `EMIT ALWAYS`, `FROM`
  std::vector<Value> arguments;  // what follows, words as Word
  std::string condition;         // behind WHEN, as the user's own characters
  std::optional<Text> report;    // behind REPORT: the code that the rule is reported under
  Span span;
  Span condition_span = {};  // without the WHEN
};

struct TypeName {
  std::string name;                 // upper case: `STRING`, `LIST`, `ENUM`
  std::vector<TypeName> arguments;  // LIST<STRING>
  std::vector<Text> values;         // ENUM('a', 'b')
  Span span;
};

struct OptionDefinition {
  QualifiedName name;  // dotted for options that live in an object: `loadProps.format`
  TypeName type;
  std::vector<Property> properties;
  Span span;
};

// READER ( … ), WRITER ( … ), DATASOURCE ( … )
struct Section {
  std::string name;  // upper case
  std::vector<Property> properties;
  std::vector<OptionDefinition> options;
  Span span;
};

struct Define {
  enum class What : std::uint8_t { Connector, Settings, Types };
  What what = What::Connector;
  Identifier name;
  std::vector<Property> properties;  // DOC, EXAMPLE, CONFLICT …
  std::vector<Section> sections;
  Span span;
};

// ---- script -----------------------------------------------------------------------------------

using StatementData =
    std::variant<Sync, CreateDatasource, CreateJob, ParameterDeclaration, CreateMacro, Include,
                 DefineTable, Explain, Show, Describe, Define>;

struct Statement {
  StatementData data;
  Span span;
};

struct Comment {
  std::string text;  // with its marks
  Span span;
};

struct Script {
  FileId file = 0;
  std::vector<Statement> statements;
  std::vector<Comment> comments;  // in order; the formatter puts them back
};

}  // namespace syncql::ast
