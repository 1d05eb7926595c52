#include "compiler/syntax/dump_sync.h"

#include <fmt/format.h>

namespace syncql::syntax {
namespace {

void dump_sql(DumpText out, std::string_view what,
              const std::optional<ast::Clause<std::vector<ast::Text>>>& clause) {
  if (!clause) return;
  out.line(what);
  for (const ast::Text& sql : clause->body) out.inner().line(show_text(sql.text));
}

void dump_target_columns(DumpText out, const std::vector<ast::TargetColumn>& columns) {
  std::string line = "columns ";
  for (const ast::TargetColumn& column : columns) {
    if (&column != &columns.front()) line += ", ";
    line += column.object ? show(ast::Value{*column.object, column.span}) : show(column.name);
  }
  out.line(line);
}

void dump_tables(DumpText out, std::string_view what,
                 const std::optional<ast::Clause<std::vector<ast::TablePattern>>>& clause) {
  if (!clause) return;
  out.line(what);
  for (const ast::TablePattern& item : clause->body) {
    std::string line = (item.is_glob ? "glob " : "table ") + item.text;
    if (item.rename) line += " as " + show(*item.rename);
    out.inner().line(line);
  }
}

void dump_split_by(DumpText out, const ast::SplitBy& split) {
  std::string line = "split by " + show(split.columns, ", ");
  if (split.into) line += " into " + split.into->text;
  out.line(line);
}

void dump_on_error(DumpText out, const ast::OnError& policy) {
  std::string line = policy.skip ? "on error skip" : "on error exit";
  if (policy.up_to) line += fmt::format(" up to {} rows", policy.up_to->text);
  out.line(line);
}

void dump_start_from(DumpText out, const ast::StartFrom& start) {
  using Kind = ast::StartFrom::Kind;
  switch (start.kind) {
    case Kind::Snapshot:
      return out.line("start from snapshot");
    case Kind::Earliest:
      return out.line("start from earliest");
    case Kind::Latest:
      return out.line("start from latest");
    case Kind::Timestamp:
      return out.line("start from timestamp " + show_text(start.argument->text));
    case Kind::Position:
      return out.line("start from position " + show_text(start.argument->text));
  }
}

void dump_streaming_clauses(DumpText out, const ast::Sync& sync) {
  if (sync.format) {
    out.line("format " + show(sync.format->name));
    dump(out.inner(), sync.format->options);
  }
  dump_tables(out, "tables", sync.tables);
  dump_tables(out, "except", sync.except);
  if (sync.start_from) dump_start_from(out, *sync.start_from);
  if (!sync.on_ddl) return;
  out.line("on ddl");
  for (const ast::DdlRule& rule : sync.on_ddl->body) {
    out.inner().line(rule.kind + " -> " + rule.action);
  }
}

}  // namespace

void dump(DumpText out, const ast::Sync& sync) {
  out.line(
      fmt::format("sync{}{}", sync.realtime ? " realtime" : "", sync.database ? " database" : ""));
  DumpText inner = out.inner();
  inner.line("target " + show(sync.target));
  if (sync.target_columns) dump_target_columns(inner.inner(), sync.target_columns->body);
  inner.line("source " + show(sync.source));
  for (const ast::QualifiedName& name : sync.more_sources) inner.line("source " + show(name));
  if (sync.source_columns) {
    for (const ast::Expression& column : sync.source_columns->body) {
      dump(inner.inner(), "column", column);
    }
  }
  if (sync.where) dump(inner, "where", sync.where->body);
  if (sync.split_by) dump_split_by(inner, *sync.split_by);
  dump_sql(inner, "before", sync.before);
  dump_sql(inner, "after", sync.after);
  if (sync.on_error) dump_on_error(inner, *sync.on_error);
  dump_streaming_clauses(inner, sync);
  if (sync.with) {
    inner.line("with");
    dump(inner.inner(), sync.with->body);
  }
}

}  // namespace syncql::syntax
