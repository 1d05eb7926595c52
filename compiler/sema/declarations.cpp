#include "compiler/sema/declarations.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "compiler/base/suggest.h"
#include "compiler/catalog/codes.h"
#include "compiler/catalog/define.h"
#include "compiler/sema/codes.h"
#include "compiler/sema/rules.h"
#include "compiler/sema/with_clause.h"

namespace syncql::sema {
namespace {

void report_unknown_connector(const Context& context, const ast::Identifier& name) {
  const std::vector<std::string> known = context.catalog.connector_names();
  Diagnostic& report =
      context.diagnostics
          .report(kUnknownConnector, name.span, fmt::format("unknown connector `{}`", name.text))
          .with_label("not a connector");
  if (const auto near = nearest(name.text, known)) {
    report.with_help(fmt::format("did you mean `{}`?", *near)).with_fix(name.span, *near);
  } else {
    report.with_help(fmt::format("connectors: {}", fmt::join(known, ", ")));
  }
}

std::vector<job::Option> bind_options(const Context& context,
                                      const ast::CreateDatasource& statement,
                                      const catalog::ConnectorSpec& connector) {
  OptionSet options(
      connector.datasource,
      {fmt::format("a `{}` data source", connector.name), "an option of this data source"},
      statement.name.span);
  bind_with(statement.options, {{"datasource", &options}}, context.diagnostics);
  options.fill_defaults(false);
  check_rules(options, false, "", context.diagnostics);
  return options.options();
}

void report_twice(const Context& context, std::string_view what, const ast::Identifier& name,
                  const std::optional<Span>& earlier) {
  Diagnostic& report = context.diagnostics
                           .report(kDeclaredTwice, name.span,
                                   fmt::format("{} `{}` is declared twice", what, name.text))
                           .with_label("declared a second time");
  if (earlier) report.with_related(*earlier, "declared here");
}

}  // namespace

void declare_connector(const Context& context, const ast::Define& define) {
  catalog::ConnectorSpec connector = catalog::read_connector(define, context.diagnostics);
  if (context.catalog.add_connector(std::move(connector))) return;
  Diagnostic& report = context.diagnostics
                           .report(catalog::kDefinedTwice, define.name.span,
                                   fmt::format("connector `{}` exists already", define.name.text))
                           .with_label("defined a second time")
                           .with_help("give this one a name of its own");
  const auto* earlier = context.catalog.connector(define.name.text);
  if (earlier != nullptr) report.with_related(earlier->span, "the other one");
}

void declare_datasource(const Context& context, const ast::CreateDatasource& statement) {
  job::Datasource datasource;
  datasource.name = statement.name.text;
  datasource.declared = true;
  datasource.span = statement.name.span;
  datasource.connector = statement.connector.text;
  if (const auto* connector = context.catalog.connector(statement.connector.text)) {
    datasource.options = bind_options(context, statement, *connector);
  } else {
    report_unknown_connector(context, statement.connector);
  }
  if (context.catalog.add_datasource(std::move(datasource))) return;
  const job::Datasource* earlier = context.catalog.datasource(statement.name.text);
  report_twice(context, "data source", statement.name, earlier->span);
}

void declare_parameter(const Context& context, const ast::ParameterDeclaration& statement) {
  job::Parameter parameter{statement.name.text, std::nullopt, statement.name.span};
  if (statement.default_expression) {
    parameter.default_expression = statement.default_expression->text;
  }
  if (context.catalog.add_parameter(parameter)) return;
  const job::Parameter* earlier = context.catalog.parameter(parameter.name);
  const bool other_file = earlier->span && earlier->span->file != statement.name.span.file;
  if (other_file && earlier->default_expression == parameter.default_expression) return;
  report_twice(context, "parameter", statement.name, earlier->span);
}

}  // namespace syncql::sema
