#include "compiler/sema/columns.h"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>
#include <map>

#include "compiler/sema/codes.h"
#include "compiler/sema/sql_name.h"

namespace syncql::sema {
namespace {

using Names = std::vector<ast::Identifier>;
using Expressions = std::vector<ast::Expression>;

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

bool is_star(const ast::Expression& expression) {
  return expression.text == "*";
}

// A name alone; `t.id` is an expression, as its text must reach the source whole.
bool is_plain_name(const ast::Expression& expression) {
  return expression.is_name && expression.hint.empty() && expression.names.size() == 1 &&
         expression.names.front().parts.size() == 1;
}

// A name is quoted anew, as double quotes make a constant of it in MySQL; an expression is kept.
std::string full_text(const ast::Expression& expression) {
  const bool name = expression.is_name && expression.names.size() == 1;
  const std::string text = name ? sql_name(expression.names.front()) : expression.text;
  return expression.hint.empty() ? text : expression.hint + " " + text;
}

job::Column to_column(const ast::Expression& expression) {
  if (!is_plain_name(expression)) return {full_text(expression), false, expression.span};
  return {expression.names.front().parts.front().text, true, expression.span};
}

class ColumnBinder {
 public:
  ColumnBinder(const ast::Sync& sync, Diagnostics& diagnostics)
      : sync_(sync), diagnostics_(diagnostics) {}

  std::optional<Columns> bind() {
    if (!sync_.target_columns && !sync_.source_columns) return unknown();
    if (has_star()) return star();
    if (sync_.target_columns) add_targets(sync_.target_columns->body);
    if (sync_.source_columns) {
      add_sources(sync_.source_columns->body);
      columns_.source_span = sync_.source_columns->span;
    } else {
      copy_targets();
    }
    if (sync_.target_columns) {
      columns_.target_span = sync_.target_columns->span;
      if (!same_count()) return std::nullopt;
    } else if (!name_targets(sync_.source_columns->body)) {
      return std::nullopt;
    }
    if (!no_target_is_star() || !distinct_targets()) return std::nullopt;
    return std::move(columns_);
  }

 private:
  std::optional<Columns> unknown() {
    diagnostics_
        .report(kColumnsUnknown, sync_.target.span, "no columns are listed, on neither side")
        .with_label("which columns?")
        .with_help("list them behind the target's name, as in `(id, name)`")
        .with_help("or write `(*)` behind the source's name to take all in the tables' own order");
    return std::nullopt;
  }

  // The grammar takes `*` among the source's columns only.
  bool has_star() const {
    return sync_.source_columns && std::any_of(sync_.source_columns->body.begin(),
                                               sync_.source_columns->body.end(), is_star);
  }

  std::optional<Columns> star() {
    const Span span = sync_.source_columns->span;
    if (sync_.target_columns || sync_.source_columns->body.size() > 1) {
      diagnostics_.report(kStarAmongOthers, span, "`*` stands among or against other columns")
          .with_label("all columns, or these?")
          .with_help("write `(*)` alone and no list behind the target, or list every column");
      return std::nullopt;
    }
    diagnostics_.report(kAllColumns, span, "`*` pairs the columns in the tables' own order")
        .with_label("breaks when a table changes")
        .with_help("list the columns");
    columns_.target_span = columns_.source_span = span;
    return std::move(columns_);
  }

  void add_targets(const Names& names) {
    for (const ast::Identifier& name : names) {
      columns_.target.push_back({name.text, true, name.span});
    }
  }

  void add_sources(const Expressions& expressions) {
    for (const ast::Expression& expression : expressions) {
      columns_.source.push_back(to_column(expression));
      columns_.source_texts.push_back(full_text(expression));
    }
  }

  void copy_targets() {
    columns_.source = columns_.target;
    columns_.source_span = sync_.target_columns->span;
    for (const ast::Identifier& name : sync_.target_columns->body) {
      columns_.source_texts.push_back(sql_name(name));
    }
  }

  bool name_targets(const Expressions& expressions) {
    columns_.target_span = sync_.source_columns->span;
    bool named = true;
    for (const ast::Expression& expression : expressions) {
      if (expression.is_name && !expression.names.empty()) {
        columns_.target.push_back(
            {expression.names.front().parts.back().text, true, expression.span});
        continue;
      }
      named = false;
      diagnostics_
          .report(kColumnUnnamed, expression.span,
                  fmt::format("`{}` has no target column", expression.text))
          .with_label("an expression has no name")
          .with_help("list the target's columns behind the target's name");
    }
    return named;
  }

  bool same_count() {
    const std::size_t targets = columns_.target.size();
    const std::size_t sources = columns_.source.size();
    if (targets == sources) return true;
    const bool more_sources = sources > targets;
    const job::Column& extra = more_sources ? columns_.source[targets] : columns_.target[sources];
    diagnostics_
        .report(kColumnCount, extra.span.value_or(sync_.span),
                fmt::format("{} target column{}, but {} source column{}", targets,
                            targets == 1 ? "" : "s", sources, sources == 1 ? "" : "s"))
        .with_label(more_sources ? "has no target column" : "has no source column")
        .with_related(more_sources ? columns_.target_span : columns_.source_span,
                      more_sources ? "the target's columns" : "the source's columns")
        .with_help("columns pair by position: the first with the first, and so on");
    return false;
  }

  // In an artifact a target column `*` means all columns, and there is no way to quote it.
  bool no_target_is_star() {
    for (const job::Column& column : columns_.target) {
      if (column.text != "*") continue;
      diagnostics_
          .report(kStarAmongOthers, column.span.value_or(sync_.span),
                  "a target column cannot be named `*`")
          .with_label("would mean all columns")
          .with_help("rename the column at the target");
      return false;
    }
    return true;
  }

  bool distinct_targets() {
    std::map<std::string, Span> seen;
    bool distinct = true;
    for (const job::Column& column : columns_.target) {
      const Span span = column.span.value_or(sync_.span);
      const auto [first, fresh] = seen.emplace(lower(column.text), span);
      if (fresh) continue;
      distinct = false;
      diagnostics_
          .report(kColumnTwice, span,
                  fmt::format("target column `{}` is listed twice", column.text))
          .with_label("listed a second time")
          .with_related(first->second, "listed here");
    }
    return distinct;
  }

  const ast::Sync& sync_;
  Diagnostics& diagnostics_;
  Columns columns_;
};

}  // namespace

std::optional<Columns> bind_columns(const ast::Sync& sync, Diagnostics& diagnostics) {
  return ColumnBinder(sync, diagnostics).bind();
}

}  // namespace syncql::sema
