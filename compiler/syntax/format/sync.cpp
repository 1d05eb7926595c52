#include "compiler/syntax/format/sync.h"

#include "compiler/syntax/format/clauses.h"
#include "compiler/syntax/format/parts.h"
#include "compiler/syntax/format/value.h"

namespace syncql::syntax {
namespace {

void write_columns(Writer& out, Span brackets, const std::vector<ListItem>& items, bool are_names) {
  out.space();
  write_list(out, {"(", ")", are_names}, brackets, items);
}

void write_target(Writer& out, const ast::Sync& sync) {
  out.keyword("SYNC");
  if (sync.realtime) out.keyword("REALTIME");
  if (sync.database) out.keyword("DATABASE");
  write_name(out, sync.target.parts);
  if (!sync.target_columns) return;
  std::vector<ListItem> items;
  bool are_names = true;
  for (const ast::TargetColumn& column : sync.target_columns->body) {
    are_names = are_names && !column.object;
    items.push_back({column.span, [&out, &column] {
                       if (!column.object) return out.written(column.span);
                       write_object(out, *column.object, column.span);
                     }});
  }
  write_columns(out, sync.target_columns->span, items, are_names);
}

void write_sources(Writer& out, const ast::Sync& sync) {
  out.keyword("FROM");
  write_name(out, sync.source.parts);
  out.add(Piece::Kind::Indent);
  for (const ast::QualifiedName& name : sync.more_sources) {
    out.text(",");
    out.notes_on_line(name.span.begin);
    out.add(Piece::Kind::FillLine);
    out.notes_before(name.span.begin);
    write_name(out, name.parts);
  }
  out.add(Piece::Kind::Dedent);
}

void write_source(Writer& out, const ast::Sync& sync) {
  write_sources(out, sync);
  if (!sync.source_columns) return;
  std::vector<ListItem> items;
  bool are_names = true;
  for (const ast::Expression& column : sync.source_columns->body) {
    are_names = are_names && column.is_name;
    items.push_back({column.span, [&out, &column] {
                       if (!column.object) return out.written(column.span);
                       write_object(out, *column.object, column.span);
                     }});
  }
  write_columns(out, sync.source_columns->span, items, are_names);
}

Span target_span(const ast::Sync& sync) {
  const Span name = cover(sync.verb_span, sync.target.span);
  return sync.target_columns ? cover(name, sync.target_columns->span) : name;
}

Span source_span(const ast::Sync& sync) {
  const ast::QualifiedName& last =
      sync.more_sources.empty() ? sync.source : sync.more_sources.back();
  const Span name = cover(sync.from_span, last.span);
  return sync.source_columns ? cover(name, sync.source_columns->span) : name;
}

}  // namespace

void write_sync(Writer& out, const ast::Sync& sync) {
  std::vector<Part> parts;
  parts.push_back({target_span(sync), [&] { write_target(out, sync); }});
  parts.push_back({source_span(sync), [&] { write_source(out, sync); }});
  add_clauses(out, sync, parts);
  write_parts(out, parts);
}

}  // namespace syncql::syntax
