// unused-parameter, unused-datasource, unused-macro: declarations that no statement uses.
#include <fmt/format.h>

#include "compiler/lint/checks.h"
#include "compiler/lint/codes.h"
#include "compiler/lint/removal.h"
#include "compiler/lint/sql_words.h"
#include "compiler/lint/uses.h"

namespace syncql::lint {
namespace {

Names used_in(const Project& project) {
  Names used;
  for (const File& file : project.files) {
    for (const ast::Statement& statement : file.script->statements) {
      used.add(used_by(statement, project.sources));
    }
  }
  return used;
}

// Each declaration of one kind in a named file. A project without a job uses nothing yet; what an
// included file declares is there for others too.
template <typename Declaration, typename Visit>
void for_each_declaration(const Project& project, Visit visit) {
  if (!project.whole || !holds_job(project)) return;
  for (const File& file : project.files) {
    if (file.included) continue;
    for (const ast::Statement& statement : file.script->statements) {
      const auto* declaration = std::get_if<Declaration>(&statement.data);
      if (declaration != nullptr) visit(*declaration, statement, file);
    }
  }
}

void report(const Project& project, const Code& code, std::string_view what,
            const ast::Identifier& name, const ast::Statement& statement, const File& file,
            Diagnostics& diagnostics) {
  Diagnostic& report =
      diagnostics
          .report(code, name.span, fmt::format("{} `{}` is used by no statement", what, name.text))
          .with_label("declared for nothing")
          .with_help("remove it, or check the name where it was to be used");
  if (holds_job(file)) report.fix = removal(project.sources, statement);
}

}  // namespace

void check_parameters(const Project& project, Diagnostics& diagnostics) {
  const Names used = used_in(project);
  for_each_declaration<ast::ParameterDeclaration>(
      project, [&](const auto& parameter, const ast::Statement& statement, const File& file) {
        if (used.parameters.contains(parameter.name.text)) return;
        report(project, kUnusedParameter, "parameter", parameter.name, statement, file,
               diagnostics);
      });
}

void check_datasources(const Project& project, Diagnostics& diagnostics) {
  const Names used = used_in(project);
  for_each_declaration<ast::CreateDatasource>(
      project, [&](const auto& datasource, const ast::Statement& statement, const File& file) {
        if (used.datasources.contains(datasource.name.text)) return;
        report(project, kUnusedDatasource, "data source", datasource.name, statement, file,
               diagnostics);
      });
}

void check_macros(const Project& project, Diagnostics& diagnostics) {
  const Names used = used_in(project);
  for_each_declaration<ast::CreateMacro>(
      project, [&](const auto& macro, const ast::Statement& statement, const File& file) {
        if (used.macros.contains(folded(macro.name.text))) return;
        report(project, kUnusedMacro, "macro", macro.name, statement, file, diagnostics);
      });
}

}  // namespace syncql::lint
