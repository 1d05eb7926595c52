// The job: what one SYNC statement means, typed and resolved, free of any back end. It is all that
// the compiler's front half, its back ends and the runtime share. Every value knows who said it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/base/span.h"
#include "compiler/job/value.h"

namespace syncql::job {

enum class Mode : std::uint8_t { Batch, Realtime, DatabaseBatch, DatabaseRealtime };

enum class Said : std::uint8_t {
  User,        // in WITH
  Clause,      // by a clause of the statement
  Datasource,  // in the data source's declaration
  Default,     // by the connector's definition
};

// What an option is for, where the language has a clause for it; so that the runtime and the
// back ends find it under whatever name a connector gives it.
enum class Role : std::uint8_t {
  None,
  Datasource,
  Database,
  Table,
  Columns,
  Where,
  SplitBy,
  Before,
  After,
  OnError,
  Format,
};

// How a back end spells an option: `connection[0].table[]` is a list `table` in the first element
// of a list `connection`.
struct Spelling {
  std::string back_end;  // `dataworks`
  std::string path;
  bool as_text = false;  // numbers are written as JSON strings
};

// What a text has to spell, once every parameter in it has its value, for the option to be of its
// type. Text and Other need nothing.
enum class Scalar : std::uint8_t { Text, Int, Number, Bool, Other };

struct Option {
  std::string name;
  Role role = Role::None;
  Value value;
  Said said = Said::Default;
  std::optional<Span> span;  // of the value in the user's text
  bool emit = false;         // whether an artifact carries it
  std::vector<Spelling> spellings;
  Scalar scalar = Scalar::Text;
};

struct Datasource {
  std::string name;
  std::string connector;
  bool declared = false;        // false: known by name only, cannot be run against
  std::vector<Option> options;  // host, port, user, password …
  std::optional<Span> span;     // of the declaration, or of the name where undeclared
};

struct Column {
  std::string text;  // a name, or (source side) an expression in the source's SQL, with hint
  bool is_name = true;
  std::optional<Span> span;
};

// A further source, read like the first one: another table, or a table of another data source.
struct Part {
  Datasource datasource;
  std::string database;  // empty: the data source's own
  std::string object;
  std::optional<Span> span;  // of the name in the statement
};

struct Endpoint {
  std::string connector;  // `mysql`
  std::string step_type;  // what DataWorks calls it; empty: it has no such step
  Datasource datasource;
  std::string database;         // empty: the data source's own
  std::string object;           // table, topic, file pattern
  std::vector<Part> more;       // further sources of the same columns
  std::vector<Column> columns;  // empty: all columns
  std::vector<Option> options;  // in the order of the connector's definition, defaults included
  std::optional<Span> span;     // of the name in the statement

  const Option* option(std::string_view name) const;
  const Option* option(Role role) const;
};

struct Parameter {
  std::string name;
  std::optional<std::string> default_expression;
  std::optional<Span> span;
};

// What the user puts into an artifact whatever the connectors' definitions say. The place begins
// with the part of the artifact that is meant: `reader`, `writer`, `setting` or `job`.
struct Raw {
  std::string place;  // `reader.envType`
  Value value;
  std::optional<Span> span;
};

struct Job {
  std::string name;
  std::string comment;
  Mode mode = Mode::Batch;
  Endpoint reader;
  Endpoint writer;
  std::vector<Option> settings;  // errorLimit, speed …; `run.` options too, without spellings
  std::vector<Raw> raw;
  std::vector<std::string> omit;      // places that are left out of the artifact, as of `raw`
  std::vector<Parameter> parameters;  // those that the job uses
  std::optional<Span> span;
  std::optional<Span> name_span;  // of what names it: CREATE JOB's name, else its first words

  const Option* setting(std::string_view name) const;
};

// The option's value where it is given and has that type, else the fallback.
std::int64_t int_or(const Option* option, std::int64_t fallback);
std::string text_or(const Option* option, std::string_view fallback);
bool bool_or(const Option* option, bool fallback);
std::vector<std::string> texts(const Option* option);  // a list of strings; empty where none

}  // namespace syncql::job
