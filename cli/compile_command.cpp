#include "cli/compile_command.h"

#include <fmt/format.h>
#include <iostream>

#include "cli/codes.h"
#include "cli/exit_code.h"
#include "cli/project.h"
#include "cli/result_files.h"
#include "compiler/base/result.h"
#include "compiler/catalog/catalog.h"
#include "compiler/json_schema/json_schema.h"

namespace syncql::cli {
namespace {

std::string count(std::size_t n, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", n, n == 1 ? one : many);
}

// One JSON document fits standard output; several need files of their own.
Result<void> deliver(const CompileOptions& options, const driver::Compilation& result) {
  if (!options.folder.empty()) {
    std::vector<ResultFile> files;
    for (const lower::Artifact& artifact : result.artifacts) {
      files.push_back({artifact.name, artifact.text});
    }
    return write_results(options.folder, files, Existing::Replaced);
  }
  if (result.artifacts.size() > 1) {
    return fail(Diagnostic(kNeedsFolder,
                           fmt::format("{} jobs, and one standard output", result.artifacts.size()))
                    .with_help("write one file a job with `-o DIR`"));
  }
  for (const lower::Artifact& artifact : result.artifacts) std::cout << artifact.text;
  std::cout.flush();
  return {};
}

int print_schema(lower::Form form) {
  SourceManager sources;
  Diagnostics diagnostics;
  catalog::Catalog catalog(sources, diagnostics);
  std::cout << json_schema::json_schema(form, catalog);
  return kDone;
}

}  // namespace

int compile_command(const CompileOptions& options) {
  if (options.json_schema) return print_schema(options.form);
  const driver::Compilation result = compile_project(options.project, options.form);
  const auto output =
      options.folder.empty() ? Messages::Output::HoldsResult : Messages::Output::Free;
  Messages messages(result.sources, options.project.errors, output);
  int code = result.diagnostics.has_errors() ? kWrongText : kDone;
  Result<void> delivered;
  if (code == kDone) delivered = deliver(options, result);
  messages.say(result.diagnostics);
  if (!delivered) {
    code = delivered.error().code == &kNeedsFolder ? kUsage : kRunFailed;
    messages.say({std::move(delivered.error())});
  }
  const bool readable = options.project.errors == ErrorFormat::Text;
  if (code == kDone && result.jobs.empty() && readable) std::cerr << "no job in these files\n";
  messages.finish();
  return code;
}

int check_command(const CheckOptions& options) {
  driver::Request request = request_of(options.project);
  request.local_as_jobs = true;
  const driver::Compilation result = driver::compile(request);
  Messages messages(result.sources, options.project.errors);
  messages.say(result.diagnostics);
  messages.finish();
  const std::size_t errors = result.diagnostics.errors();
  const std::size_t warnings = result.diagnostics.items().size() - errors;
  std::cout << count(result.jobs.size(), "job", "jobs") << ", " << count(errors, "error", "errors")
            << ", " << count(warnings, "warning", "warnings") << "\n";
  return errors == 0 ? kDone : kWrongText;
}

}  // namespace syncql::cli
