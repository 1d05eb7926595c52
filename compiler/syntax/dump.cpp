#include "compiler/syntax/dump.h"

#include "compiler/syntax/dump_define.h"
#include "compiler/syntax/dump_sync.h"

namespace syncql::syntax {
namespace {

struct DumpStatement {
  DumpText out;

  void operator()(const ast::Sync& sync) { dump(out, sync); }

  void operator()(const ast::CreateDatasource& datasource) {
    out.line("datasource " + show(datasource.name) + " type " + show(datasource.connector));
    comment(datasource.comment);
    dump(out.inner(), datasource.options);
  }

  void operator()(const ast::CreateJob& job) {
    out.line("job " + show(job.name));
    comment(job.comment);
    dump(out.inner(), job.sync);
  }

  void operator()(const ast::ParameterDeclaration& parameter) {
    std::string line = "parameter " + show(parameter.name);
    if (parameter.default_expression) {
      line += " default " + show_text(parameter.default_expression->text);
    }
    out.line(line);
  }

  void operator()(const ast::CreateMacro& macro) {
    out.line("macro " + show(macro.name) + "(" + show(macro.arguments, ", ") + ")");
    dump(out.inner(), "body", macro.body);
  }

  void operator()(const ast::Include& include) { out.line("include " + show_text(include.path)); }

  void operator()(const ast::DefineTable& table) {
    out.line("table " + show(table.name));
    for (const ast::ColumnDefinition& column : table.columns) {
      out.inner().line("column " + show(column.name) + " " + show_text(column.type) +
                       (column.not_null ? " not null" : "") +
                       (column.has_default ? " default" : ""));
    }
    if (!table.primary_key.empty()) {
      out.inner().line("primary key " + show(table.primary_key, ", "));
    }
  }

  void operator()(const ast::Explain& explain) {
    out.line("explain");
    dump(out.inner(), explain.sync);
  }

  void operator()(const ast::Show& look) {
    static constexpr const char* kWhat[] = {"connectors", "datasources", "jobs", "tables"};
    std::string line = std::string("show ") + kWhat[static_cast<std::size_t>(look.what)];
    if (look.from) line += " from " + show(*look.from);
    out.line(line);
  }

  void operator()(const ast::Describe& look) {
    static constexpr const char* kSide[] = {"", " reader", " writer"};
    out.line("describe " + show(look.name) + kSide[static_cast<std::size_t>(look.side)]);
  }

  void operator()(const ast::Define& define) { dump(out, define); }

  void comment(const std::optional<ast::Text>& text) {
    if (text) out.inner().line("comment " + show_text(text->text));
  }
};

}  // namespace

std::string dump(const ast::Script& script) {
  std::string result;
  for (const ast::Statement& statement : script.statements) {
    std::visit(DumpStatement{DumpText(result)}, statement.data);
  }
  return result;
}

}  // namespace syncql::syntax
