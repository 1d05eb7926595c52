#include "cli/pull_command.h"

#include <iostream>

#include "cli/codes.h"
#include "cli/exit_code.h"
#include "cli/project.h"
#include "cli/pull_tables.h"
#include "cli/replace_file.h"
#include "cli/table_text.h"
#include "compiler/catalog/catalog.h"

namespace syncql::cli {
namespace {

constexpr const char* kHeading =
    "-- Written by `syncql pull` from the servers; pull again rather than edit. Kept in git beside "
    "the jobs,\n-- it lets `syncql check` find columns and types that do not fit without a "
    "server.\n";

// What jobs do with columns may be wrong, the more so where the tables known so far are out of
// date: it is no reason not to pull.
bool matters(const Diagnostic& item) {
  return item.severity == Severity::Error && item.code->id.substr(1, 2) != "04";
}

bool declarations_hold(const Diagnostics& found, Messages& messages) {
  std::vector<Diagnostic> errors;
  for (const Diagnostic& item : found.items()) {
    if (matters(item)) errors.push_back(item);
  }
  const bool hold = errors.empty();
  messages.say(std::move(errors));
  return hold;
}

Result<std::string> pulled_text(const driver::Compilation& project,
                                const std::vector<std::string>& arguments) {
  const auto tables = pull_tables(project, arguments);
  if (!tables) return fail(tables.error());
  SourceManager library;
  Diagnostics ignored;  // the library's texts are right: the tests see to it
  catalog::Catalog catalog(library, ignored);
  std::string text = kHeading;
  for (const PulledTable& table : *tables) {
    text += "\n" + table_text(table, *catalog.connector(table.connector));
  }
  return text;
}

bool is_usage(const Code& code) {
  return &code == &kTableArgument || &code == &kNothingToPull || &code == &kCannotPull;
}

int pull(const PullOptions& options, const driver::Compilation& project, Messages& messages) {
  if (!declarations_hold(project.diagnostics, messages)) return kWrongText;
  const Result<std::string> text = pulled_text(project, options.tables);
  if (!text) {
    messages.say({text.error()});
    return is_usage(*text.error().code) ? kUsage : kRunFailed;
  }
  if (options.file.empty()) {
    std::cout << *text;
    return kDone;
  }
  if (Result<void> written = replace_file(options.file, *text); !written) {
    messages.say({std::move(written.error())});
    return kRunFailed;
  }
  std::cout << options.file << "\n";
  return kDone;
}

}  // namespace

int pull_command(const PullOptions& options) {
  const driver::Compilation project = compile_project(options.project);
  Messages messages(project.sources, options.project.errors);
  const int code = pull(options, project, messages);
  messages.finish();
  return code;
}

}  // namespace syncql::cli
