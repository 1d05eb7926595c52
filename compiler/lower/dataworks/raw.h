// What the user puts into a document as it is, and what is left out of it.
#pragma once

#include "compiler/job/job.h"
#include "compiler/lower/dataworks/place.h"

namespace syncql::lower::dataworks {

// First leaves places out, then puts values in, each in the user's order. A place that does not
// exist is left out already.
void apply_raw(Json& root, const job::Job& job);

}  // namespace syncql::lower::dataworks
