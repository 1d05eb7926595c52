#include "cli/compile_command.h"

#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <iostream>

#include "cli/codes.h"
#include "cli/exit_code.h"
#include "cli/project.h"
#include "compiler/base/result.h"

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

// Nothing is written before the folder exists and every file name is known to be its own.
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

}  // namespace

int compile_command(const CompileOptions& options) {
  driver::Compilation result = compile_project(options.project, true);
  int code = result.diagnostics.has_errors() ? kWrongText : kDone;
  if (code == kDone && options.folder.empty()) {
    for (const lower::Artifact& artifact : result.artifacts) std::cout << artifact.text;
  } else if (code == kDone) {
    Result<void> written = write_artifacts(options.folder, result.artifacts);
    if (!written) {
      result.diagnostics.add(std::move(written.error()));
      code = kRunFailed;
    }
  }
  std::cout.flush();
  print_diagnostics(result.diagnostics, result.sources, options.project.errors);
  return code;
}

int check_command(const CheckOptions& options) {
  const driver::Compilation result = compile_project(options.project, true);
  print_diagnostics(result.diagnostics, result.sources, options.project.errors);
  const std::size_t errors = result.diagnostics.errors();
  const std::size_t warnings = result.diagnostics.items().size() - errors;
  std::cout << count(result.jobs.size(), "job", "jobs") << ", " << count(errors, "error", "errors")
            << ", " << count(warnings, "warning", "warnings") << "\n";
  return errors == 0 ? kDone : kWrongText;
}

}  // namespace syncql::cli
