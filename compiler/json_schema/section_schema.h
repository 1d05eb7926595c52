// The schema of the object that the options of a section stand in, at the places that their
// definitions name for a back end.
#pragma once

#include <string_view>

#include "compiler/catalog/connector_spec.h"
#include "compiler/json_schema/value_schema.h"

namespace syncql::json_schema {

// Adds to `object`, the schema of the object that places are counted from.
void add_section(Json& object, const catalog::SectionSpec& section, std::string_view back_end);

// The schema of the value at a place such as `list[0].name` below the object of that schema; what
// is missing on the way is made.
Json& schema_at(Json& object, std::string_view place);

}  // namespace syncql::json_schema
