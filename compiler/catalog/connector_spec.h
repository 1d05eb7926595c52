// What the compiler knows about a connector: pure data, read from DEFINE statements. Nothing here
// knows a connector by name.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/base/code.h"
#include "compiler/base/span.h"
#include "compiler/catalog/condition.h"
#include "compiler/catalog/native_type.h"
#include "compiler/job/job.h"

namespace syncql::catalog {

enum class Type : std::uint8_t {
  String,
  Int,
  Number,
  Bool,
  Bytes,     // as a job value: bytes
  Duration,  // as a job value: milliseconds
  Secret,
  List,
  Object,
  Enum,
  Map,  // an object with any keys, its values of one type
  Any,
};

struct TypeSpec {
  Type kind = Type::Any;
  std::vector<std::string> allowed;  // of Enum
  std::vector<TypeSpec> element;     // of List and Map: exactly one

  bool is_list_of_objects() const;
};

// A rule that holds always, or only under a condition.
struct Rule {
  std::optional<Condition> when;
  const Code* report = nullptr;  // the code of its own that it is reported under
  Span span;
};

// Which classes of values the column that the option names may carry.
struct ColumnTypeRule {
  std::vector<std::string> carriers;  // LONG, DOUBLE, STRING, DATE, BOOLEAN, BYTES
  bool required = true;               // false: another one is a warning
  Rule rule;
};

struct Default {
  job::Value value;
  std::optional<Condition> when;
};

struct Range {
  std::optional<double> low;
  std::optional<double> high;
  bool low_included = true;
  bool high_included = true;
  std::string text;  // `more than 0`, `between 1 and 32`
};

enum class Emit : std::uint8_t { WhenGiven, Always, Never };

struct OptionSpec {
  std::string name;  // of a key in an object: with the object's name in front
  TypeSpec type;
  std::vector<Rule> required;  // missing is an error
  std::vector<Rule> expected;  // missing is a warning
  std::vector<Default> defaults;
  job::Role role = job::Role::None;  // the clause that fills it
  bool qualified = false;            // a table: its database stands in front, with a dot
  bool inherit = false;              // falls back to the data source's option of that name
  bool open = false;                 // an object that takes unknown keys, with a warning
  Emit emit = Emit::WhenGiven;
  std::vector<Range> ranges;
  std::optional<std::string> pattern;  // ECMAScript, for the whole text
  std::vector<std::string> conflicts;
  const Code* conflict_report = nullptr;
  std::vector<std::string> confused;  // what other systems call it; without the object's name
  std::vector<ColumnTypeRule> column_types;
  char quote = '`';  // of columns: what stands around a name in the source's SQL; 0: nothing
  std::vector<std::string> hints;  // of columns: the kinds of hint that are known; empty: any
  std::vector<std::string> requires_options;
  std::vector<Rule> allowed;  // conditions that must all hold where it is given
  std::vector<job::Spelling> spellings;
  std::vector<OptionSpec> members;  // the known keys of an object, or of a list's objects
  std::string deprecated;
  std::string doc;
  std::string example;
  Span span;
};

struct SectionSpec {
  std::string step_type;  // empty: DataWorks has no such step
  std::string doc;
  std::vector<OptionSpec> options;

  const OptionSpec* option(std::string_view name) const;
  const OptionSpec* option(job::Role role) const;
};

struct ConnectorSpec {
  std::string name;
  std::string doc;
  std::vector<std::string> examples;
  std::optional<SectionSpec> reader;
  std::optional<SectionSpec> writer;
  SectionSpec datasource;
  std::vector<NativeType> types;  // empty: the connector says nothing of types
  Span span;
};

// What fills options of this role: `WHERE clause`, `column list`.
std::string_view clause_of(job::Role role);

// What an option of this type takes, for a message: `a whole number`, `a list in brackets`.
std::string describe(const TypeSpec& type);

}  // namespace syncql::catalog
