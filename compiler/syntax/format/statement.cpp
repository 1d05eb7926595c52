#include "compiler/syntax/format/statement.h"

#include "compiler/syntax/format/declaration.h"
#include "compiler/syntax/format/define.h"
#include "compiler/syntax/format/sync.h"
#include "compiler/syntax/format/value.h"

namespace syncql::syntax {
namespace {

struct WriteStatement {
  Writer& out;
  Span span;

  void operator()(const ast::Sync& sync) const { write_sync(out, sync); }
  void operator()(const ast::CreateDatasource& statement) const {
    write_datasource(out, statement);
  }
  void operator()(const ast::CreateJob& job) const { write_job(out, job); }
  void operator()(const ast::ParameterDeclaration& parameter) const {
    write_parameter(out, parameter);
  }
  void operator()(const ast::CreateMacro& macro) const { write_macro(out, macro); }
  void operator()(const ast::Include& include) const { write_include(out, include); }
  void operator()(const ast::DefineTable& table) const { write_table(out, table, span); }
  void operator()(const ast::Define& define) const { write_define(out, define); }

  void operator()(const ast::Explain& explain) const {
    out.keyword("EXPLAIN");
    write_sync(out, explain.sync);
  }

  void operator()(const ast::Show& look) const {
    static constexpr std::string_view kWhat[] = {"CONNECTORS", "DATASOURCES", "JOBS", "TABLES"};
    out.keyword("SHOW");
    out.text(kWhat[static_cast<std::size_t>(look.what)]);
    if (!look.from) return;
    out.space();
    out.keyword("FROM");
    write_name(out, look.from->parts);
  }

  void operator()(const ast::Describe& look) const {
    static constexpr std::string_view kSide[] = {"", "READER", "WRITER"};
    out.keyword("DESCRIBE");
    write_name(out, look.name.parts);
    if (look.side == ast::Describe::Side::Both) return;
    out.space();
    out.text(kSide[static_cast<std::size_t>(look.side)]);
  }
};

}  // namespace

void write_statement(Writer& out, const ast::Statement& statement) {
  out.notes_before(statement.span.begin);
  std::visit(WriteStatement{out, statement.span}, statement.data);
}

}  // namespace syncql::syntax
