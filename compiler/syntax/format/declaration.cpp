#include "compiler/syntax/format/declaration.h"

#include <algorithm>

#include "compiler/syntax/format/sync.h"
#include "compiler/syntax/format/value.h"

namespace syncql::syntax {
namespace {

// On the next line where it does not fit.
void write_comment(Writer& out, const std::optional<ast::Text>& comment) {
  if (!comment) return;
  out.add(Piece::Kind::Indent);
  out.add(Piece::Kind::FillLine);
  out.keyword("COMMENT");
  out.written(comment->span);
  out.add(Piece::Kind::Dedent);
}

void write_column(Writer& out, const ast::ColumnDefinition& column) {
  out.written(column.name.span);
  out.space();
  out.written(column.type_span);
  if (column.not_null) {
    out.space();
    out.text("NOT NULL");
  }
  if (!column.has_default) return;
  out.space();
  out.text("DEFAULT");
}

}  // namespace

void write_datasource(Writer& out, const ast::CreateDatasource& datasource) {
  out.keyword("CREATE DATASOURCE");
  out.written(datasource.name.span);
  out.space();
  out.keyword("TYPE");
  out.written(datasource.connector.span);
  write_comment(out, datasource.comment);
  out.notes_on_line(datasource.options_span.begin);
  out.new_line();
  out.notes_before(datasource.options_span.begin);
  out.keyword("WITH");
  write_options(out, datasource.options_span, datasource.options);
}

void write_job(Writer& out, const ast::CreateJob& job) {
  out.keyword("CREATE JOB");
  out.written(job.name.span);
  write_comment(out, job.comment);
  out.space();
  out.text("AS");
  out.notes_on_line(job.sync.span.begin);
  out.new_line();
  write_sync(out, job.sync);
}

void write_macro(Writer& out, const ast::CreateMacro& macro) {
  out.keyword("CREATE MACRO");
  out.written(macro.name.span);
  write_names(out, macro.arguments_span, macro.arguments);
  out.space();
  out.text("AS");
  out.add(Piece::Kind::Indent);
  out.notes_on_line(macro.body.span.begin);
  out.add(Piece::Kind::FillLine);
  out.notes_before(macro.body.span.begin);
  out.written(macro.body.span);
  out.add(Piece::Kind::Dedent);
}

void write_parameter(Writer& out, const ast::ParameterDeclaration& parameter) {
  out.keyword("PARAMETER");
  out.written(parameter.name.span);
  if (!parameter.default_expression) return;
  out.space();
  out.keyword("DEFAULT");
  out.written(parameter.default_expression->span);
}

void write_include(Writer& out, const ast::Include& include) {
  out.keyword("INCLUDE");
  out.written(include.path_span);
}

void write_table(Writer& out, const ast::DefineTable& table, Span statement) {
  out.keyword("DEFINE TABLE");
  write_name(out, table.name.parts);
  out.space();
  std::vector<ListItem> items;
  items.reserve(table.columns.size() + 1);
  for (const ast::ColumnDefinition& column : table.columns) {
    items.push_back({column.span, [&out, &column] { write_column(out, column); }});
  }
  if (!table.primary_key.empty()) {
    const auto behind = std::find_if(items.begin(), items.end(), [&](const ListItem& item) {
      return item.span.begin > table.primary_key_span.begin;
    });
    items.insert(behind, {table.primary_key_span, [&out, &table] {
                            out.keyword("PRIMARY KEY");
                            write_names(out, table.primary_key_span, table.primary_key);
                          }});
  }
  write_list(out, {}, {statement.file, table.name.span.end, statement.end}, items);
}

}  // namespace syncql::syntax
