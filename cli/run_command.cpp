#include "cli/run_command.h"

#include <algorithm>
#include <chrono>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <iostream>

#include "cli/codes.h"
#include "cli/exit_code.h"
#include "cli/interrupt.h"
#include "cli/metrics/metrics_server.h"
#include "cli/progress.h"
#include "cli/project.h"
#include "cli/ready_jobs.h"
#include "cli/report/run_samples.h"
#include "cli/run_report_file.h"
#include "cli/standard_output.h"
#include "runtime/commit/ledger.h"
#include "runtime/connectors.h"
#include "runtime/engine/replay.h"

namespace syncql::cli {
namespace {

// Unique among the runs of one job, ever: it is part of every label.
std::uint64_t new_run_id() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return static_cast<std::uint64_t>(
      std::chrono::duration_cast<std::chrono::microseconds>(now).count());
}

// One failure of several jobs does not make those before it begin anew when they are taken up.
using DoneRuns = std::vector<runtime::RunLock>;

class Runner {
 public:
  Runner(const RunOptions& options, Messages& messages, MetricsServer* metrics, DoneRuns& done)
      : options_(options), messages_(messages), metrics_(metrics), done_(done) {}

  int run_all(const std::vector<job::Job>& jobs, const Interrupt& interrupt) {
    for (std::size_t i = 0; i < jobs.size(); ++i) {
      const int code = run_one(jobs[i], interrupt);
      const bool interrupted = interrupt.requested();
      const bool last = i + 1 == jobs.size();
      if (code == kDone && (last || !interrupted)) continue;
      for (std::size_t j = i + 1; j < jobs.size(); ++j) {
        std::cerr << jobs[j].name << ": not run, because "
                  << (interrupted ? "the run was interrupted" : jobs[i].name + " did not succeed")
                  << "\n";
      }
      return interrupted ? kInterrupted : code;
    }
    return kDone;
  }

 private:
  int run_one(const job::Job& job, const Interrupt& interrupt) {
    const std::string ledger =
        options_.ledger.empty() ? runtime::default_ledger_path() : options_.ledger;
    RunSamples samples;
    runtime::RunReport report = watched_run(job, interrupt, ledger, samples);
    if (!options_.report.empty()) {
      auto written = write_run_report(options_.report, job.name, ledger, report, samples);
      if (!written) report.failures.push_back(std::move(written.error()));
    }
    if (report.lock) done_.push_back(std::move(*report.lock));
    messages_.say(report.warnings);
    messages_.say(report.failures);
    std::ostream& out = runtime::takes_standard_output(job) ? std::cerr : std::cout;
    out << report_text(job.name, report) << std::flush;
    if (report.over_error_limit) return kDirtyRows;
    return report.failures.empty() ? kDone : kRunFailed;
  }

  runtime::RunReport watched_run(const job::Job& job, const Interrupt& interrupt,
                                 const std::string& ledger, RunSamples& samples) {
    ProgressDisplay display(job.name, options_.progress);
    runtime::RunOptions run;
    run.run_id = new_run_id();
    run.ledger = ledger;
    run.resume = options_.resume;
    run.dead_letters = options_.dead_letters;
    run.stop = &interrupt.requested();
    const auto watch = [&](const runtime::Progress& progress) {
      samples.add(progress);
      if (metrics_ != nullptr) metrics_->update(job.name, progress);
    };
    run.on_progress = [&](const runtime::Progress& progress) {
      watch(progress);
      display.show(progress);
    };
    watch({});
    runtime::RunReport report = runtime::run(job, run);
    watch(report.totals);
    display.end(report.totals);
    return report;
  }

  const RunOptions& options_;
  Messages& messages_;
  MetricsServer* metrics_;  // null: nobody asked
  DoneRuns& done_;
};

Result<job::Job> job_to_replay(const RunOptions& options, const std::vector<job::Job>& jobs) {
  std::vector<std::string> names;
  for (const job::Job& job : jobs) {
    names.push_back(job.name);
    const bool meant = options.job.empty() ? jobs.size() == 1 : job.name == options.job;
    if (meant) return runtime::replay_job(job, options.dead_letters);
  }
  const std::string seen = options.job.empty()
                               ? fmt::format("the scripts hold {} jobs", jobs.size())
                               : fmt::format("the scripts hold no job `{}`", options.job);
  return fail(Diagnostic(kWhichJob, seen)
                  .with_help(fmt::format("write `--job` and one of: {}", fmt::join(names, ", "))));
}

int run_compiled(const RunOptions& options, const driver::Compilation& compilation,
                 Messages& messages, DoneRuns& done) {
  const auto ready = ready_jobs(compilation, options.parameters, messages);
  if (const int* refused = std::get_if<int>(&ready)) return *refused;
  auto jobs = std::get<std::vector<job::Job>>(ready);
  if (!options.dead_letters.empty()) {
    auto chosen = job_to_replay(options, jobs);
    if (!chosen) {
      messages.say({std::move(chosen.error())});
      return kUsage;
    }
    jobs = {std::move(*chosen)};
  }
  const Interrupt interrupt;  // before any other thread
  std::optional<MetricsServer> metrics;
  if (options.metrics != 0) {
    auto started = MetricsServer::start(options.metrics);
    if (!started) {
      messages.say({std::move(started.error())});
      return kUsage;
    }
    metrics.emplace(std::move(*started));
  }
  return Runner(options, messages, metrics ? &*metrics : nullptr, done).run_all(jobs, interrupt);
}

int run_project(const RunOptions& options, DoneRuns& done) {
  const driver::Compilation compilation = compile_project(options.project);
  const bool rows_are_printed =
      std::any_of(compilation.jobs.begin(), compilation.jobs.end(), runtime::takes_standard_output);
  Messages messages(compilation.sources, options.project.errors,
                    rows_are_printed ? Messages::Output::HoldsResult : Messages::Output::Free);
  const int code = run_compiled(options, compilation, messages, done);
  messages.finish();
  return close_output(code);
}

}  // namespace

int run_command(const RunOptions& options) {
  DoneRuns done;  // let go last: a process that is killed before it ends has not said how it ended
  const int code = run_project(options, done);
  if (code != kDone) {
    for (runtime::RunLock& run : done) run.leave();
  }
  return code;
}

}  // namespace syncql::cli
