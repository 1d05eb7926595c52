// The schema of an option's value. Knows no place where the value stands.
#pragma once

#include <nlohmann/json.hpp>

#include "compiler/catalog/connector_spec.h"

namespace syncql::json_schema {

using Json = nlohmann::ordered_json;

// With what its definition says of it. `as_text`: numbers are written as JSON strings. A parameter
// may stand for every value; `parameter_reference` is where the document's schema has it.
Json value_schema(const catalog::OptionSpec& option, bool as_text);

// `${name}` somewhere in a text.
Json parameter_schema();
Json parameter_reference();

}  // namespace syncql::json_schema
