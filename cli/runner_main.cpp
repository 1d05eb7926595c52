// The program `syncql-runner`: the commands of `syncql` that read from sources or write to targets.
#include <iostream>
#include <variant>

#include "cli/arguments.h"
#include "cli/exit_code.h"
#include "cli/history_command.h"
#include "cli/plan_command.h"
#include "cli/pull_command.h"
#include "cli/run_command.h"
#include "cli/sandbox_command.h"
#include "cli/standard_output.h"

namespace syncql::cli {
namespace {

struct Dispatch {
  int operator()(const RunOptions& options) const { return run_command(options); }
  int operator()(const PlanOptions& options) const { return close_output(plan_command(options)); }
  int operator()(const HistoryOptions& options) const {
    return close_output(history_command(options));
  }
  int operator()(const PullOptions& options) const { return close_output(pull_command(options)); }
  int operator()(const SandboxOptions& options) const {
    return close_output(sandbox_command(options));
  }
};

int run_program(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  const auto parsed = parse_arguments(argc, argv);
  if (const int* code = std::get_if<int>(&parsed)) return *code;
  const auto* command = std::get_if<RunnerCommand>(&std::get<Command>(parsed));
  if (command == nullptr) {
    std::cerr << "error: `syncql-runner` is the part of `syncql` that runs jobs\n"
                 "  = help: give this command to `syncql`\n";
    return kUsage;
  }
  return std::visit(Dispatch(), *command);
}

}  // namespace
}  // namespace syncql::cli

int main(int argc, char** argv) {
  return syncql::cli::run_program(argc, argv);
}
