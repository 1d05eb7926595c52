// The document of a DataWorks "script mode" task, before it becomes text: the forms that carry such
// a script inside share it.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "compiler/base/diagnostic.h"
#include "compiler/job/job.h"

namespace syncql::lower::dataworks {

// What DataWorks cannot say is reported at the user's span.
nlohmann::ordered_json document(const job::Job& job, Diagnostics& diagnostics);

// As `document`, as the text in one line that a form carries. DataWorks asks of such a script for
// an `extend` that says how it was written: what the job does not say of it is added.
std::string carried_script(const job::Job& job, Diagnostics& diagnostics);

// Replaces, never throws: a text may hold bytes that are not UTF-8. `indent` as nlohmann takes it.
std::string dump(const nlohmann::ordered_json& json, int indent);

}  // namespace syncql::lower::dataworks
