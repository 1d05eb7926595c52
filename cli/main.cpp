#include <iostream>
#include <variant>

#include "cli/arguments.h"
#include "cli/compile_command.h"
#include "cli/connectors_command.h"
#include "cli/exit_code.h"
#include "cli/explain_command.h"
#include "cli/format_command.h"
#include "cli/history_command.h"
#include "cli/import_command.h"
#include "cli/lint_command.h"
#include "cli/params_command.h"
#include "cli/plan_command.h"
#include "cli/pull_command.h"
#include "cli/run_command.h"
#include "cli/sandbox_command.h"

namespace syncql::cli {
namespace {

struct Dispatch {
  int operator()(const CompileOptions& options) const { return compile_command(options); }
  int operator()(const ImportOptions& options) const { return import_command(options); }
  int operator()(const CheckOptions& options) const { return check_command(options); }
  int operator()(const LintOptions& options) const { return lint_command(options); }
  int operator()(const RunOptions& options) const { return run_command(options); }
  int operator()(const PlanOptions& options) const { return plan_command(options); }
  int operator()(const HistoryOptions& options) const { return history_command(options); }
  int operator()(const ParamsOptions& options) const { return params_command(options); }
  int operator()(const FormatOptions& options) const { return format_command(options); }
  int operator()(const PullOptions& options) const { return pull_command(options); }
  int operator()(const ExplainOptions& options) const { return explain_command(options); }
  int operator()(const ConnectorsOptions& options) const { return connectors_command(options); }
  int operator()(const SandboxOptions& options) const { return sandbox_command(options); }
};

}  // namespace
}  // namespace syncql::cli

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  const auto parsed = syncql::cli::parse_arguments(argc, argv);
  if (const int* code = std::get_if<int>(&parsed)) return *code;
  const int code = std::visit(syncql::cli::Dispatch(), std::get<syncql::cli::Command>(parsed));
  std::cout.flush();
  if (std::cout) return code;
  std::cerr << "error: standard output cannot be written; what it lacks is lost\n";
  return code == syncql::cli::kDone ? syncql::cli::kRunFailed : code;
}
