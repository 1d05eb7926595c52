#include "cli/plan_command.h"

#include <algorithm>
#include <iostream>

#include "cli/exit_code.h"
#include "cli/plan_text.h"
#include "cli/project.h"
#include "cli/ready_jobs.h"
#include "runtime/commit/ledger.h"

namespace syncql::cli {
namespace {

int plan_all(const std::vector<job::Job>& jobs, const PlanOptions& options, Messages& messages) {
  const std::string ledger =
      options.ledger.empty() ? runtime::default_ledger_path() : options.ledger;
  std::vector<runtime::Plan> plans;
  for (const job::Job& job : jobs) {
    auto plan = runtime::plan(job, ledger);
    if (!plan) {
      messages.say({std::move(plan.error())});
      return kRunFailed;
    }
    messages.say(plan->warnings);
    if (!options.json) std::cout << plan_text(*plan);
    plans.push_back(std::move(*plan));
  }
  if (options.json) std::cout << plans_json(plans);
  const bool something =
      std::any_of(plans.begin(), plans.end(), [](const auto& plan) { return plan.has_rows; });
  return something ? kSomethingToDo : kDone;
}

}  // namespace

int plan_command(const PlanOptions& options) {
  const driver::Compilation compilation = compile_project(options.project);
  Messages messages(compilation.sources, options.project.errors, Messages::Output::HoldsResult);
  const auto jobs = ready_jobs(compilation, options.parameters, messages);
  const int* refused = std::get_if<int>(&jobs);
  const int code = refused != nullptr
                       ? *refused
                       : plan_all(std::get<std::vector<job::Job>>(jobs), options, messages);
  messages.finish();
  return code;
}

}  // namespace syncql::cli
