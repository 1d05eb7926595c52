// The JSON Schema (draft 2020-12) of what a back end writes, made of the definitions that the
// compiler itself goes by. Describes what a script can say without `raw`, which may say anything;
// keys that are not known are therefore let through.
#pragma once

#include <string>

#include "compiler/catalog/catalog.h"
#include "compiler/lower/form.h"

namespace syncql::json_schema {

// The whole text. Reads every connector of the catalog.
std::string json_schema(lower::Form form, catalog::Catalog& catalog);

}  // namespace syncql::json_schema
