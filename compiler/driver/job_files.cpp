#include "compiler/driver/job_files.h"

#include <fmt/format.h>

#include "compiler/driver/codes.h"
#include "compiler/job/json.h"

namespace syncql::driver {

bool is_job_file(const std::string& path) {
  return path.ends_with(lower::file_ending(lower::Form::Job));
}

std::vector<job::Job> load_jobs(const Request& request, SourceManager& sources,
                                Diagnostics& diagnostics) {
  std::vector<job::Job> jobs;
  for (const std::string& path : request.files) {
    if (!is_job_file(path)) continue;
    auto text = request.read_file(path);
    if (!text) {
      diagnostics.add(Diagnostic(kCannotRead, fmt::format("cannot read `{}`", path)))
          .with_help("check the name and that the file may be read");
      continue;
    }
    const FileId file = sources.add(path, std::move(*text));
    Result<job::Job> job = job::from_json(sources.file(file).text(), file);
    if (job) {
      jobs.push_back(std::move(*job));
    } else {
      diagnostics.add(std::move(job.error())).with_note(fmt::format("in the file `{}`", path));
    }
  }
  return jobs;
}

}  // namespace syncql::driver
