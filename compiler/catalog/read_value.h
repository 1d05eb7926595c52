// From a value as written to a value as an option's type wants it. Knows the types and the rules
// that concern one value alone.
#pragma once

#include <optional>

#include "compiler/base/diagnostic.h"
#include "compiler/catalog/connector_spec.h"
#include "compiler/job/value.h"
#include "compiler/syntax/ast.h"

namespace syncql::catalog {

// Nothing where the value does not fit; that is then reported at the value. A text that holds
// `${name}` is taken for every scalar type but a secret and is checked against no rule: its value
// is not known before the job runs.
std::optional<job::Value> read_value(const ast::Value& value, const OptionSpec& option,
                                     Diagnostics& diagnostics);

// The value of one known key of `object`, or of an unknown one where the object is open.
std::optional<job::Value> read_member(const OptionSpec& object, std::string_view key, Span key_span,
                                      const ast::Value& value, Diagnostics& diagnostics);

// An option or a key that is written with the name that another system has for it.
void report_confused(std::string_view written, std::string_view name, Span place,
                     Diagnostics& diagnostics);

// The value by itself, for options of type ANY. Nothing for secrets.
std::optional<job::Value> plain_value(const ast::Value& value);

}  // namespace syncql::catalog
