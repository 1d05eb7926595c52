// The program `syncql`: what the compiler does is done here; the rest is handed over to the runner,
// so that compiling a file does not load the libraries of all servers.
#include <iostream>
#include <variant>

#include "cli/arguments.h"
#include "cli/compile_command.h"
#include "cli/connectors_command.h"
#include "cli/explain_command.h"
#include "cli/format_command.h"
#include "cli/import_command.h"
#include "cli/lint_command.h"
#include "cli/params_command.h"
#include "cli/runner.h"
#include "cli/standard_output.h"

namespace syncql::cli {
namespace {

struct Dispatch {
  int operator()(const CompileOptions& options) const { return compile_command(options); }
  int operator()(const ImportOptions& options) const { return import_command(options); }
  int operator()(const CheckOptions& options) const { return check_command(options); }
  int operator()(const LintOptions& options) const { return lint_command(options); }
  int operator()(const ParamsOptions& options) const { return params_command(options); }
  int operator()(const FormatOptions& options) const { return format_command(options); }
  int operator()(const ExplainOptions& options) const { return explain_command(options); }
  int operator()(const ConnectorsOptions& options) const { return connectors_command(options); }
};

int run_program(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  const auto parsed = parse_arguments(argc, argv);
  if (const int* code = std::get_if<int>(&parsed)) return *code;
  const auto& command = std::get<Command>(parsed);
  if (std::holds_alternative<RunnerCommand>(command)) return hand_over_to_runner(argv);
  return close_output(std::visit(Dispatch(), std::get<TextCommand>(command)));
}

}  // namespace
}  // namespace syncql::cli

int main(int argc, char** argv) {
  return syncql::cli::run_program(argc, argv);
}
