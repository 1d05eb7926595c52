#include "cli/import_command.h"

#include <iostream>

#include "cli/exit_code.h"
#include "cli/project.h"
#include "cli/read_file.h"
#include "cli/result_files.h"
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

Result<void> deliver(const ImportOptions& options, const driver::Import& result) {
  if (!options.folder.empty()) {
    std::vector<ResultFile> files;
    for (const driver::ImportedScript& script : result.scripts) {
      files.push_back({script.name, script.text});
    }
    return write_results(options.folder, files, Existing::Kept);
  }
  for (const driver::ImportedScript& script : result.scripts) std::cout << script.text;
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
