#include "compiler/syntax/antlr/build_declaration.h"

#include "compiler/syntax/antlr/build_expression.h"
#include "compiler/syntax/antlr/build_sync.h"
#include "compiler/syntax/antlr/build_value.h"

namespace syncql::syntax {
namespace {

std::optional<ast::Text> build_comment(const Builder& builder, Parser::CommentContext* tree) {
  if (tree == nullptr) return std::nullopt;
  return build_text(builder, *tree->text());
}

ast::CreateDatasource build_datasource(const Builder& builder,
                                       Parser::DatasourceBodyContext& tree) {
  ast::CreateDatasource result;
  result.name = build_identifier(builder, *tree.identifier(0));
  result.connector = build_identifier(builder, *tree.identifier(1));
  result.comment = build_comment(builder, tree.comment());
  result.options = build_options(builder, *tree.with()->optionList());
  result.options_span = builder.text.span(*tree.with());
  return result;
}

ast::CreateJob build_job(const Builder& builder, Parser::JobBodyContext& tree) {
  ast::CreateJob result;
  result.name = build_identifier(builder, *tree.identifier());
  result.comment = build_comment(builder, tree.comment());
  result.sync = build_sync(builder, *tree.sync());
  return result;
}

ast::CreateMacro build_macro(const Builder& builder, Parser::MacroBodyContext& tree) {
  ast::CreateMacro result;
  result.name = build_identifier(builder, *tree.identifier());
  for (auto* argument : tree.macroArguments()->identifier()) {
    result.arguments.push_back(build_identifier(builder, *argument));
  }
  result.arguments_span = builder.text.span(*tree.macroArguments());
  result.body = build_expression(builder, *tree.expression());
  return result;
}

ast::ColumnDefinition build_column(const Builder& builder, Parser::ColumnDefinitionContext& tree) {
  ast::ColumnDefinition result;
  result.name = build_identifier(builder, *tree.identifier());
  result.type_span = builder.text.span(*tree.columnType());
  result.type = builder.text.text(result.type_span);
  result.not_null = tree.NOT() != nullptr;
  result.has_default = tree.DEFAULT() != nullptr;
  result.span = builder.text.span(tree);
  return result;
}

}  // namespace

ast::StatementData build_create(const Builder& builder, Parser::CreateStatementContext& tree) {
  if (auto* datasource = tree.datasourceBody()) return build_datasource(builder, *datasource);
  if (auto* job = tree.jobBody()) return build_job(builder, *job);
  return build_macro(builder, *tree.macroBody());
}

ast::ParameterDeclaration build_parameter_declaration(const Builder& builder,
                                                      Parser::ParameterDeclarationContext& tree) {
  ast::ParameterDeclaration result;
  result.name = build_identifier(builder, *tree.identifier());
  if (auto* text = tree.text()) result.default_expression = build_text(builder, *text);
  return result;
}

ast::Include build_include(const Builder& builder, Parser::IncludeContext& tree) {
  ast::Text path = build_text(builder, *tree.text());
  return {std::move(path.text), path.span};
}

ast::DefineTable build_table(const Builder& builder, Parser::TableBodyContext& tree) {
  ast::DefineTable result;
  result.name = build_name(builder, *tree.name());
  for (auto* item : tree.tableItem()) {
    if (auto* column = item->columnDefinition()) {
      result.columns.push_back(build_column(builder, *column));
      continue;
    }
    const Span span = builder.text.span(*item);
    if (!result.primary_key.empty()) {
      report_twice(builder, "PRIMARY KEY", result.primary_key_span, span);
      continue;
    }
    result.primary_key_span = span;
    result.primary_key = build_names(builder, *item->primaryKey()->nameList());
  }
  return result;
}

}  // namespace syncql::syntax
