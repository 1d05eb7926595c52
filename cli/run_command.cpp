#include "cli/run_command.h"

#include <chrono>
#include <fmt/format.h>
#include <iostream>

#include "cli/codes.h"
#include "cli/exit_code.h"
#include "cli/interrupt.h"
#include "cli/parameters.h"
#include "cli/progress.h"
#include "cli/project.h"

namespace syncql::cli {
namespace {

// Unique among the runs of one job, ever: it is part of every label.
std::uint64_t new_run_id() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return static_cast<std::uint64_t>(
      std::chrono::duration_cast<std::chrono::microseconds>(now).count());
}

// The commands of one invocation: what they share is how diagnostics are printed.
class Runner {
 public:
  Runner(const RunOptions& options, const driver::Compilation& compilation)
      : options_(options), compilation_(compilation) {}

  int run_all(const std::vector<job::Job>& jobs) const {
    const Interrupt interrupt;
    for (std::size_t i = 0; i < jobs.size(); ++i) {
      const int code = options_.dry_run ? dry_run(jobs[i]) : run_one(jobs[i], interrupt);
      if (code == kDone) continue;
      for (std::size_t j = i + 1; j < jobs.size(); ++j) {
        std::cerr << jobs[j].name << ": not run, because " << jobs[i].name << " did not succeed\n";
      }
      return interrupt.requested() ? kInterrupted : code;
    }
    return kDone;
  }

  int reject(Diagnostic diagnostic, int code) const {
    print({std::move(diagnostic)});
    return code;
  }

 private:
  void print(std::vector<Diagnostic> items) const {
    if (items.empty()) return;
    Diagnostics bag;
    for (Diagnostic& item : items) bag.add(std::move(item));
    print_diagnostics(bag, compilation_.sources, options_.project.errors);
  }

  int dry_run(const job::Job& job) const {
    Result<std::string> text = runtime::dry_run(job);
    if (!text) return reject(std::move(text.error()), kRunFailed);
    std::cout << *text;
    return kDone;
  }

  int run_one(const job::Job& job, const Interrupt& interrupt) const {
    runtime::RunReport report;
    {
      ProgressDisplay display;
      runtime::RunOptions run;
      run.run_id = new_run_id();
      run.stop = &interrupt.requested();
      run.on_progress = [&](const runtime::Progress& progress) { display.show(progress); };
      report = runtime::run(job, run);
    }
    print(report.warnings);
    print(report.failures);
    std::cout << report_text(job.name, report) << std::flush;
    if (report.over_error_limit) return kDirtyRows;
    return report.failures.empty() ? kDone : kRunFailed;
  }

  const RunOptions& options_;
  const driver::Compilation& compilation_;
};

}  // namespace

int run_command(const RunOptions& options) {
  const driver::Compilation compilation = compile_project(options.project, false);
  const bool wrong = compilation.diagnostics.has_errors();
  if (wrong || !compilation.diagnostics.items().empty()) {
    print_diagnostics(compilation.diagnostics, compilation.sources, options.project.errors);
  }
  if (wrong) return kWrongText;
  const Runner runner(options, compilation);
  if (compilation.jobs.empty()) {
    return runner.reject(Diagnostic(kNothingToRun, "there is no job to run in these files")
                             .with_help("name the file with the SYNC statement as well"),
                         kUsage);
  }
  Result<job::ParameterValues> values = given_values(options.parameters, compilation.jobs);
  if (!values) return runner.reject(std::move(values.error()), kUsage);
  const job::Schedule schedule = schedule_now();
  std::vector<job::Job> jobs;
  for (const job::Job& job : compilation.jobs) {
    Result<job::Job> ready = with_values(job, *values, schedule);
    if (!ready) return runner.reject(std::move(ready.error()), kUsage);
    jobs.push_back(std::move(*ready));
  }
  return runner.run_all(jobs);
}

}  // namespace syncql::cli
