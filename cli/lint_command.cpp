#include "cli/lint_command.h"

#include <algorithm>
#include <fmt/format.h>
#include <iostream>

#include "cli/codes.h"
#include "cli/exit_code.h"
#include "cli/project.h"
#include "cli/replace_file.h"
#include "compiler/base/suggest.h"
#include "compiler/driver/repair.h"
#include "compiler/lint/rule.h"

namespace syncql::cli {
namespace {

std::string_view title_of(const lint::Rule& rule) {
  if (rule.code != nullptr) return rule.code->title;
  for (const Code* code : driver::codes()) {
    if (code->id == rule.other) return code->title;
  }
  return "";
}

int list_rules() {
  std::size_t width = 0;
  for (const lint::Rule& rule : lint::rules()) width = std::max(width, rule.name.size());
  for (const lint::Rule& rule : lint::rules()) {
    const std::string_view code = rule.code == nullptr ? rule.other : rule.code->id;
    std::cout << fmt::format("{:<{}}  {}  {}\n", rule.name, width, code, title_of(rule));
  }
  std::cout << "\n`syncql explain CODE` tells more of one\n";
  return kDone;
}

bool known(const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    if (lint::find_rule(name) != nullptr) continue;
    std::cerr << "error: there is no rule `" << name << "`\n";
    if (const auto near = nearest(name, lint::rule_names())) {
      std::cerr << "  = help: did you mean `" << *near << "`?\n";
    }
    std::cerr << "  = help: `syncql lint --list` lists the rules\n";
    return false;
  }
  return true;
}

std::string findings(std::size_t count) {
  return fmt::format("{} {}", count, count == 1 ? "finding" : "findings");
}

int report(const LintOptions& options, const driver::Request& request) {
  const driver::Compilation result = driver::compile(request);
  Messages messages(result.sources, options.project.errors);
  messages.say(result.diagnostics);
  messages.finish();
  const std::size_t count = result.diagnostics.items().size();
  std::cout << findings(count) << "\n";
  return count == 0 ? kDone : kWrongText;
}

// Writes the files and says what was mended in them, then what is left.
int mend(const LintOptions& options, const driver::Request& request) {
  const driver::Repair repair = driver::repair(request);
  Messages messages(repair.left.sources, options.project.errors);
  std::size_t left = repair.left.diagnostics.items().size();
  bool written = true;
  for (const driver::RepairedFile& file : repair.files) {
    Result<void> replaced = replace_file(file.path, file.text);
    if (!replaced) messages.say({std::move(replaced.error())});
    written = written && replaced;
  }
  if (written) {
    for (const driver::AppliedFix& fix : repair.fixed) {
      std::cout << fmt::format("{}:{}: fixed {}: {}\n", fix.file, fix.line, fix.code->id,
                               fix.message);
    }
  }
  messages.say(repair.left.diagnostics);
  messages.finish();
  if (!written) return kRunFailed;
  std::cout << fmt::format("{} fixed, {} left\n", repair.fixed.size(), findings(left));
  return left == 0 ? kDone : kWrongText;
}

}  // namespace

int lint_command(const LintOptions& options) {
  if (options.list) return list_rules();
  if (!known(options.only) || !known(options.off)) return kUsage;
  driver::Request request = request_of(options.project);
  request.local_as_jobs = true;
  request.lint = lint::Selection{options.only, options.off};
  return options.fix ? mend(options, request) : report(options, request);
}

}  // namespace syncql::cli
