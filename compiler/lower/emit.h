// Job to artifact, in the form that is asked for: the one list of the back ends.
#pragma once

#include "compiler/base/diagnostic.h"
#include "compiler/job/job.h"
#include "compiler/lower/artifact.h"
#include "compiler/lower/form.h"

namespace syncql::lower {

// What the form cannot say is reported at the user's span.
Artifact emit(const job::Job& job, Form form, Diagnostics& diagnostics);

}  // namespace syncql::lower
