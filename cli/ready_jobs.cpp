#include "cli/ready_jobs.h"

#include "cli/codes.h"
#include "cli/exit_code.h"
#include "cli/parameters.h"
#include "cli/schedule.h"

namespace syncql::cli {
namespace {

Result<std::vector<job::Job>> filled(const ParameterOptions& parameters,
                                     const std::vector<job::Job>& jobs) {
  Result<job::ParameterValues> values = given_values(parameters.given, used_names(jobs));
  if (!values) return fail(std::move(values.error()));
  const Result<job::Schedule> schedule = schedule_of(parameters.bizdate, parameters.cyctime);
  if (!schedule) return fail(schedule.error());
  std::vector<job::Job> ready;
  for (const job::Job& job : jobs) {
    Result<job::Job> one = with_values(job, *values, *schedule);
    if (!one) return fail(std::move(one.error()));
    ready.push_back(std::move(*one));
  }
  return ready;
}

}  // namespace

std::variant<std::vector<job::Job>, int> ready_jobs(const driver::Compilation& compilation,
                                                    const ParameterOptions& parameters,
                                                    Messages& messages) {
  messages.say(compilation.diagnostics);
  if (compilation.diagnostics.has_errors()) return kWrongText;
  if (compilation.jobs.empty()) {
    messages.say({Diagnostic(kNothingToRun, "there is no job to run in these files")
                      .with_help("name the file with the SYNC statement as well")});
    return kUsage;
  }
  Result<std::vector<job::Job>> jobs = filled(parameters, compilation.jobs);
  if (jobs) return std::move(*jobs);
  messages.say({std::move(jobs.error())});
  return kUsage;
}

}  // namespace syncql::cli
