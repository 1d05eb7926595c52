#include "compiler/lint/switches.h"

#include <algorithm>
#include <fmt/format.h>

#include "compiler/base/suggest.h"
#include "compiler/lint/checks.h"
#include "compiler/lint/codes.h"
#include "compiler/lint/directive.h"
#include "compiler/lint/rule.h"

namespace syncql::lint {
namespace {

constexpr std::string_view kOff = "off";
constexpr std::string_view kOffFile = "off-file";

bool on_last_line_of(const ast::Statement& statement, Span comment, const SourceFile& file) {
  return statement.span.end <= comment.begin &&
         file.line_column(statement.span.end).line == file.line_column(comment.begin).line;
}

// The statement that a comment concerns; null behind the last one.
const ast::Statement* statement_at(const ast::Script& script, Span comment,
                                   const SourceFile& file) {
  for (const ast::Statement& statement : script.statements) {
    if (comment.begin < statement.span.end) return &statement;
    if (on_last_line_of(statement, comment, file)) return &statement;
  }
  return nullptr;
}

void report_comment(const Directive& directive, std::string seen, Diagnostics& diagnostics) {
  diagnostics.report(kUnknownRule, directive.span, std::move(seen))
      .with_label("switches nothing")
      .with_help(
          "write `-- lint: off RULE` before a statement, or `-- lint: off-file RULE` anywhere");
}

void report_rule(const ast::Identifier& name, Diagnostics& diagnostics) {
  Diagnostic& report =
      diagnostics
          .report(kUnknownRule, name.span, fmt::format("the linter has no rule `{}`", name.text))
          .with_label("switches nothing");
  if (const auto near = nearest(name.text, rule_names())) {
    report.with_help(fmt::format("did you mean `{}`?", *near)).with_fix(name.span, *near);
  } else {
    report.with_help("`syncql lint --list` lists the rules");
  }
}

}  // namespace

Switches::Switches(const SourceManager& sources, const std::vector<File>& files) {
  for (const File& file : files) {
    for (const ast::Comment& comment : file.script->comments) {
      read(sources, *file.script, comment);
    }
  }
}

void Switches::read(const SourceManager& sources, const ast::Script& script,
                    const ast::Comment& comment) {
  const auto directive = read_directive(comment);
  if (!directive) return;
  const SourceFile& file = sources.file(script.file);
  Span range{script.file, 0, static_cast<std::uint32_t>(file.text().size()) + 1};
  if (directive->verb == kOff) {
    const ast::Statement* statement = statement_at(script, comment.span, file);
    if (statement == nullptr) return;
    range = statement->span;
  } else if (directive->verb != kOffFile) {
    return;
  }
  for (const ast::Identifier& rule : directive->rules) switches_.push_back({rule.text, range});
}

bool Switches::off(std::string_view rule, Span place) const {
  return std::any_of(switches_.begin(), switches_.end(), [&](const Switch& item) {
    return item.rule == rule && item.range.file == place.file && item.range.begin <= place.begin &&
           place.begin < item.range.end;
  });
}

namespace {

void check_directive(const Directive& directive, const ast::Script& script, const SourceFile& file,
                     Diagnostics& diagnostics) {
  if (directive.verb != kOff && directive.verb != kOffFile) {
    return report_comment(directive, fmt::format("the linter knows no `{}`", directive.verb),
                          diagnostics);
  }
  if (directive.rules.empty()) {
    return report_comment(directive, "a comment to the linter names no rule", diagnostics);
  }
  for (const ast::Identifier& rule : directive.rules) {
    if (find_rule(rule.text) == nullptr) report_rule(rule, diagnostics);
  }
  if (directive.verb == kOff && statement_at(script, directive.span, file) == nullptr) {
    report_comment(directive, "a comment to the linter stands before no statement", diagnostics);
  }
}

}  // namespace

void check_switches(const Project& project, Diagnostics& diagnostics) {
  for (const File& file : project.files) {
    const SourceFile& source = project.sources.file(file.script->file);
    for (const ast::Comment& comment : file.script->comments) {
      const auto directive = read_directive(comment);
      if (directive) check_directive(*directive, *file.script, source, diagnostics);
    }
  }
}

}  // namespace syncql::lint
