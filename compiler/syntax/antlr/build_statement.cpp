#include "compiler/syntax/antlr/build_statement.h"

#include "compiler/syntax/antlr/build_declaration.h"
#include "compiler/syntax/antlr/build_define.h"
#include "compiler/syntax/antlr/build_sync.h"

namespace syncql::syntax {
namespace {

ast::Show build_show(const Builder& builder, Parser::ShowContext& tree) {
  using What = ast::Show::What;
  ast::Show result;
  if (tree.DATASOURCES() != nullptr) result.what = What::Datasources;
  if (tree.JOBS() != nullptr) result.what = What::Jobs;
  if (tree.TABLES() != nullptr) result.what = What::Tables;
  if (auto* from = tree.name()) result.from = build_name(builder, *from);
  return result;
}

ast::Describe build_describe(const Builder& builder, Parser::DescribeContext& tree) {
  using Side = ast::Describe::Side;
  ast::Describe result;
  result.name = build_name(builder, *tree.name());
  if (tree.READER() != nullptr) result.side = Side::Reader;
  if (tree.WRITER() != nullptr) result.side = Side::Writer;
  return result;
}

ast::StatementData build_definition(const Builder& builder, Parser::DefineStatementContext& tree) {
  if (auto* table = tree.tableBody()) return build_table(builder, *table);
  const Span span = builder.text.span(tree);
  if (auto* connector = tree.connectorBody()) return build_connector(builder, *connector, span);
  return build_option_set(builder, *tree.optionsBody(), span);
}

ast::StatementData build_data(const Builder& builder, Parser::StatementContext& tree) {
  if (auto* sync = tree.sync()) return build_sync(builder, *sync);
  if (auto* create = tree.createStatement()) return build_create(builder, *create);
  if (auto* parameter = tree.parameterDeclaration()) {
    return build_parameter_declaration(builder, *parameter);
  }
  if (auto* include = tree.include()) return build_include(builder, *include);
  if (auto* define = tree.defineStatement()) return build_definition(builder, *define);
  if (auto* explain = tree.explain()) return ast::Explain{build_sync(builder, *explain->sync())};
  if (auto* show = tree.show()) return build_show(builder, *show);
  return build_describe(builder, *tree.describe());
}

}  // namespace

ast::Statement build_statement(const Builder& builder, Parser::OneStatementContext& tree) {
  return {build_data(builder, *tree.statement()), builder.text.span(*tree.statement())};
}

}  // namespace syncql::syntax
