// A value of a document as the value of an option of a known type. Knows no option by name.
#pragma once

#include <optional>
#include <string>

#include "compiler/catalog/connector_spec.h"
#include "compiler/job/value.h"
#include "compiler/lift/json/node.h"

namespace syncql::lift {

// The text that compiles to this value, but for the keys of an object whose values are of another
// kind than theirs: those are left out. Nothing where the option does not take a value of this
// kind: a text where a number is wanted, null. `as_text`: the back end writes the option's numbers
// as texts.
std::optional<std::string> option_text(const catalog::OptionSpec& option, const Node& value,
                                       bool as_text);

// The same value as an option has it; numbers in texts become numbers where `as_text`.
job::Value option_value(const Node& value, bool as_text);

// Whether that is this value. Lists and objects are the same where both are empty.
bool same_value(const Node& node, const job::Value& value, bool as_text);

}  // namespace syncql::lift
