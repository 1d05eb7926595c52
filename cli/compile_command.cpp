#include "cli/compile_command.h"

#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <iostream>

#include "cli/codes.h"
#include "cli/exit_code.h"
#include "cli/project.h"
#include "compiler/base/result.h"
#include "compiler/catalog/catalog.h"
#include "compiler/json_schema/json_schema.h"

namespace syncql::cli {
namespace {

Result<void> write_artifact(const std::filesystem::path& folder, const lower::Artifact& artifact) {
  const std::filesystem::path path = folder / artifact.name;
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  out << artifact.text;
  out.flush();
  if (out) return {};
  return fail(Diagnostic(kCannotWrite, fmt::format("cannot write `{}`", path.string()))
                  .with_help("check that the folder may be written to and that the disk has room"));
}

// The compiler has seen to it that every file name is given once.
Result<void> write_artifacts(const std::string& folder,
                             const std::vector<lower::Artifact>& artifacts) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) {
    return fail(Diagnostic(kCannotWrite, fmt::format("cannot create the folder `{}`: {}", folder,
                                                     error.message()))
                    .with_help("name a folder that can be created with `-o`"));
  }
  for (const lower::Artifact& artifact : artifacts) {
    if (Result<void> written = write_artifact(folder, artifact); !written) return written;
    std::cout << (std::filesystem::path(folder) / artifact.name).string() << "\n";
  }
  return {};
}

std::string count(std::size_t n, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", n, n == 1 ? one : many);
}

// One JSON document fits standard output; several need files of their own.
Result<void> deliver(const CompileOptions& options, const driver::Compilation& result) {
  if (!options.folder.empty()) return write_artifacts(options.folder, result.artifacts);
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
  const driver::Compilation result = compile_project(options.project, lower::Form::Dataworks);
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
