#include "cli/import_command.h"

#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <iostream>

#include "cli/codes.h"
#include "cli/exit_code.h"
#include "cli/project.h"
#include "cli/read_file.h"
#include "compiler/base/result.h"
#include "compiler/driver/import.h"

namespace syncql::cli {
namespace {

driver::Import import_files(const ImportOptions& options) {
  driver::ImportRequest request;
  for (const std::string& file : options.project.files) {
    (file.ends_with(".sync") ? request.scripts : request.documents).push_back(file);
  }
  request.read_file = [](const std::string& path) {
    return path == "-" ? read_standard_input() : read_file(path);
  };
  request.together = options.folder.empty();
  request.datasources_apart = options.datasources;
  request.strict = options.project.strict;
  return driver::import_documents(request);
}

// A script may have been worked on since it was imported: none is overwritten.
Result<void> write_new(const std::filesystem::path& path, const std::string& text) {
  std::error_code ignored;
  if (std::filesystem::exists(path, ignored)) {
    return fail(Diagnostic(kCannotWrite, fmt::format("`{}` exists already", path.string()))
                    .with_help("give another folder, or remove the file if it is not needed"));
  }
  std::ofstream out(path, std::ios::binary);
  out << text;
  out.flush();
  if (out) return {};
  return fail(Diagnostic(kCannotWrite, fmt::format("cannot write `{}`", path.string()))
                  .with_help("check that the folder may be written to and that the disk has room"));
}

Result<void> deliver(const ImportOptions& options, const driver::Import& result) {
  std::error_code ignored;
  if (!options.folder.empty()) std::filesystem::create_directories(options.folder, ignored);
  for (const driver::ImportedScript& script : result.scripts) {
    if (options.folder.empty()) {
      std::cout << script.text;
      continue;
    }
    const std::filesystem::path path = std::filesystem::path(options.folder) / script.name;
    if (Result<void> written = write_new(path, script.text); !written) return written;
    std::cout << path.string() << "\n";
  }
  std::cout.flush();
  return {};
}

}  // namespace

int import_command(const ImportOptions& options) {
  const driver::Import result = import_files(options);
  const auto output =
      options.folder.empty() ? Messages::Output::HoldsResult : Messages::Output::Free;
  Messages messages(result.sources, options.project.errors, output);
  int code = result.diagnostics.has_errors() ? kWrongText : kDone;
  Result<void> delivered;
  if (code == kDone) delivered = deliver(options, result);
  messages.say(result.diagnostics);
  if (!delivered) {
    code = kRunFailed;
    messages.say({std::move(delivered.error())});
  }
  messages.finish();
  return code;
}

}  // namespace syncql::cli
