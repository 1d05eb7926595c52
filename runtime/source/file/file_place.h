// Where a job's files are, from the words of the job. Looks at no disk.
#pragma once

#include <string>
#include <string_view>

#include "compiler/job/job.h"

namespace syncql::runtime {

// The name with the data source's folder, its option `path`, in front; an absolute name stays as it
// is. What is relative then begins at the working directory.
std::string file_place(const job::Datasource& datasource, std::string_view name);

}  // namespace syncql::runtime
