// The schema of our own job model. Options are described by their form: what each of them takes has
// been checked before there was a job.
#pragma once

#include "compiler/json_schema/value_schema.h"

namespace syncql::json_schema {

Json job_schema(Json& definitions);

}  // namespace syncql::json_schema
