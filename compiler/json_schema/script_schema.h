// The schema of a DataWorks script, alone or carried by another form.
#pragma once

#include "compiler/catalog/catalog.h"
#include "compiler/json_schema/value_schema.h"

namespace syncql::json_schema {

// The script's schema; what it refers to is put into `definitions`.
Json script_schema(catalog::Catalog& catalog, Json& definitions);

}  // namespace syncql::json_schema
