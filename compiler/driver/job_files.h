// Files that hold a job instead of a script: where the pipeline is entered behind the binder.
#pragma once

#include <string>
#include <vector>

#include "compiler/base/diagnostic.h"
#include "compiler/base/source.h"
#include "compiler/driver/pipeline.h"

namespace syncql::driver {

// By the name alone, which is that of an artifact of the form `job`.
bool is_job_file(const std::string& path);

// The jobs of those of the request's files, in their order. One that cannot be read is reported.
std::vector<job::Job> load_jobs(const Request& request, SourceManager& sources,
                                Diagnostics& diagnostics);

}  // namespace syncql::driver
