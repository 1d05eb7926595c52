#include "compiler/syntax/format/clauses.h"

#include "compiler/syntax/format/value.h"

namespace syncql::syntax {
namespace {

void write_condition(Writer& out, const ast::Clause<ast::Expression>& where) {
  out.keyword("WHERE");
  out.written(where.body.span);
}

void write_split_by(Writer& out, const ast::SplitBy& split) {
  out.keyword("SPLIT BY");
  if (split.columns.size() == 1) {
    out.written(split.columns.front().span);
  } else {
    const Span last = split.columns.back().span;
    write_names(out, {split.span.file, split.span.begin, last.end}, split.columns);
  }
  if (split.into) out.text(" INTO " + split.into->text);
}

void write_sql(Writer& out, std::string_view keyword,
               const ast::Clause<std::vector<ast::Text>>& clause) {
  out.keyword(keyword);
  std::vector<ListItem> items;
  for (const ast::Text& sql : clause.body) {
    items.push_back({sql.span, [&out, &sql] { out.written(sql.span); }});
  }
  write_list(out, {}, clause.span, items);
}

void write_on_error(Writer& out, const ast::OnError& policy) {
  out.text(policy.skip ? "ON ERROR SKIP" : "ON ERROR EXIT");
  if (policy.up_to) out.text(" UP TO " + policy.up_to->text + " ROWS");
}

void write_format(Writer& out, const ast::Format& format) {
  out.keyword("FORMAT");
  out.written(format.name.span);
  if (format.name.span.end == format.span.end) return;
  out.space();
  write_options(out, {format.span.file, format.name.span.end, format.span.end}, format.options);
}

void write_tables(Writer& out, std::string_view keyword,
                  const ast::Clause<std::vector<ast::TablePattern>>& clause) {
  out.keyword(keyword);
  std::vector<ListItem> items;
  for (const ast::TablePattern& table : clause.body) {
    items.push_back({table.span, [&out, &table] {
                       out.written(table.text_span);
                       if (!table.rename) return;
                       out.space();
                       out.keyword("AS");
                       out.written(table.rename->span);
                     }});
  }
  write_list(out, {}, clause.span, items);
}

void write_start_from(Writer& out, const ast::StartFrom& start) {
  static constexpr std::string_view kKind[] = {"SNAPSHOT", "EARLIEST", "LATEST", "TIMESTAMP",
                                               "POSITION"};
  out.keyword("START FROM");
  out.text(kKind[static_cast<std::size_t>(start.kind)]);
  if (!start.argument) return;
  out.space();
  out.written(start.argument->span);
}

void write_on_ddl(Writer& out, const ast::Clause<std::vector<ast::DdlRule>>& clause) {
  out.keyword("ON DDL");
  std::vector<ListItem> items;
  for (const ast::DdlRule& rule : clause.body) {
    items.push_back({rule.span, [&out, &rule] { out.text(rule.kind + " " + rule.action); }});
  }
  write_list(out, {}, clause.span, items);
}

}  // namespace

void add_clauses(Writer& out, const ast::Sync& sync, std::vector<Part>& parts) {
  const auto add = [&](const auto& clause, auto write) {
    if (clause) parts.push_back({clause->span, [&clause, write] { write(*clause); }});
  };
  add(sync.where, [&](const auto& clause) { write_condition(out, clause); });
  add(sync.split_by, [&](const auto& clause) { write_split_by(out, clause); });
  add(sync.before, [&](const auto& clause) { write_sql(out, "BEFORE", clause); });
  add(sync.after, [&](const auto& clause) { write_sql(out, "AFTER", clause); });
  add(sync.on_error, [&](const auto& clause) { write_on_error(out, clause); });
  add(sync.format, [&](const auto& clause) { write_format(out, clause); });
  add(sync.tables, [&](const auto& clause) { write_tables(out, "TABLES", clause); });
  add(sync.except, [&](const auto& clause) { write_tables(out, "EXCEPT", clause); });
  add(sync.start_from, [&](const auto& clause) { write_start_from(out, clause); });
  add(sync.on_ddl, [&](const auto& clause) { write_on_ddl(out, clause); });
  add(sync.with, [&](const auto& clause) {
    out.keyword("WITH");
    write_options(out, clause.span, clause.body);
  });
}

}  // namespace syncql::syntax
