#include "cli/plan_command.h"

#include <iostream>

#include "cli/exit_code.h"
#include "cli/project.h"
#include "cli/ready_jobs.h"
#include "runtime/engine/run.h"

namespace syncql::cli {
namespace {

int plan_all(const std::vector<job::Job>& jobs, Messages& messages) {
  int code = kDone;
  for (const job::Job& job : jobs) {
    auto plan = runtime::plan(job);
    if (!plan) {
      messages.say({std::move(plan.error())});
      return kRunFailed;
    }
    std::cout << plan->text;
    if (plan->has_rows) code = kSomethingToDo;
  }
  return code;
}

}  // namespace

int plan_command(const PlanOptions& options) {
  const driver::Compilation compilation = compile_project(options.project);
  Messages messages(compilation.sources, options.project.errors);
  const auto jobs = ready_jobs(compilation, options.parameters, messages);
  const int* refused = std::get_if<int>(&jobs);
  const int code =
      refused != nullptr ? *refused : plan_all(std::get<std::vector<job::Job>>(jobs), messages);
  messages.finish();
  return code;
}

}  // namespace syncql::cli
