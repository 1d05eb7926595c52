#include "compiler/sema/columns.h"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>
#include <map>

#include "compiler/sema/codes.h"
#include "compiler/sema/schema/codes.h"
#include "compiler/sema/sql_name.h"

namespace syncql::sema {
namespace {

using Names = std::vector<ast::TargetColumn>;
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
std::string full_text(const ast::Expression& expression, char quote) {
  const bool name = expression.is_name && expression.names.size() == 1;
  const std::string text = name ? sql_name(expression.names.front(), quote) : expression.text;
  return expression.hint.empty() ? text : expression.hint + " " + text;
}

// The name that a column written as an object says; empty where it says none.
std::string name_in(const ast::Object& object) {
  for (const ast::Entry& entry : object.entries) {
    const auto* text = std::get_if<ast::String>(&entry.value.data);
    if (entry.key == "name" && text != nullptr) return text->text;
  }
  return {};
}

// A column that is a name alone; `text` is the name as a list of texts takes it.
ListedColumn named_column(const std::string& name, std::string text, Span span) {
  ListedColumn column;
  column.column.text = name;
  column.column.span = span;
  column.text = std::move(text);
  column.span = span;
  return column;
}

ListedColumn listed(const ast::Object& object, Span span) {
  const std::string name = name_in(object);
  ListedColumn column = named_column(name, name, span);
  column.object = &object;
  return column;
}

ListedColumn listed(const ast::Expression& expression, char quote) {
  const Span span = expression.span;
  if (expression.object) return listed(*expression.object, span);
  const std::string text = full_text(expression, quote);
  if (is_plain_name(expression)) {
    return named_column(expression.names.front().parts.front().text, text, span);
  }
  ListedColumn column = named_column(text, text, span);
  column.column.is_name = false;
  return column;
}

ListedColumn listed(const ast::TargetColumn& column) {
  if (column.object) return listed(*column.object, column.span);
  return named_column(column.name.text, column.name.text, column.span);
}

std::string target_name(const ast::Expression& expression) {
  if (expression.object) return name_in(*expression.object);
  const bool name = expression.is_name && !expression.names.empty();
  return name ? expression.names.front().parts.back().text : std::string();
}

class ColumnBinder {
 public:
  ColumnBinder(const ast::Sync& sync, const KnownTables& known, char quote,
               Diagnostics& diagnostics)
      : sync_(sync), known_(known), quote_(quote), diagnostics_(diagnostics) {}

  std::optional<Columns> bind() {
    if (!sync_.target_columns && !sync_.source_columns) return all_of_target();
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
  // All columns of the target in its order, each from the source's column of that name.
  std::optional<Columns> all_of_target() {
    if (known_.target == nullptr || known_.source == nullptr) return unknown();
    columns_.target_span = sync_.target.span;
    columns_.source_span = sync_.source.span;
    bool found_all = true;
    for (const catalog::TableColumn& column : known_.target->columns) {
      const catalog::TableColumn* from = known_.source->column(column.name);
      if (from == nullptr) {
        report_no_source(column);
        found_all = false;
        continue;
      }
      const Span target = sync_.target.span;
      const Span source = sync_.source.span;
      columns_.target.push_back(named_column(column.name, column.name, target));
      columns_.source.push_back(
          named_column(from->name, sql_name(ast::Identifier{from->name, source}, quote_), source));
    }
    if (!found_all) return std::nullopt;
    return std::move(columns_);
  }

  void report_no_source(const catalog::TableColumn& column) {
    diagnostics_
        .report(kNoSourceColumn, sync_.source.span,
                fmt::format("the source has no column `{}` for the target's", column.name))
        .with_label("no columns are listed, so all of the target's are meant")
        .with_related(known_.source->span, "the source is defined here")
        .with_related(known_.target->span, "the target is defined here")
        .with_help("list the columns behind the target's name");
  }

  std::optional<Columns> unknown() {
    diagnostics_
        .report(kColumnsUnknown, sync_.target.span, "no columns are listed, on neither side")
        .with_label("which columns?")
        .with_help("list them behind the target's name, as in `(id, name)`")
        .with_help("or let DEFINE TABLE say what both tables have: `syncql pull` writes it")
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
    for (const ast::TargetColumn& name : names) columns_.target.push_back(listed(name));
  }

  void add_sources(const Expressions& expressions) {
    for (const ast::Expression& expression : expressions) {
      columns_.source.push_back(listed(expression, quote_));
    }
  }

  void copy_targets() {
    columns_.source_span = sync_.target_columns->span;
    for (const ast::TargetColumn& name : sync_.target_columns->body) {
      ListedColumn column = listed(name);
      column.text =
          sql_name(name.object ? ast::Identifier{column.text, name.span} : name.name, quote_);
      column.object = nullptr;
      columns_.source.push_back(std::move(column));
    }
  }

  bool name_targets(const Expressions& expressions) {
    columns_.target_span = sync_.source_columns->span;
    bool named = true;
    for (const ast::Expression& expression : expressions) {
      const std::string name = target_name(expression);
      if (!name.empty()) {
        columns_.target.push_back(named_column(name, name, expression.span));
        continue;
      }
      named = false;
      diagnostics_
          .report(kColumnUnnamed, expression.span,
                  fmt::format("`{}` has no target column", expression.text))
          .with_label(expression.object ? "has no `name`" : "an expression has no name")
          .with_help("list the target's columns behind the target's name");
    }
    return named;
  }

  bool same_count() {
    const std::size_t targets = columns_.target.size();
    const std::size_t sources = columns_.source.size();
    if (targets == sources) return true;
    const bool more_sources = sources > targets;
    const ListedColumn& extra = more_sources ? columns_.source[targets] : columns_.target[sources];
    diagnostics_
        .report(kColumnCount, extra.span,
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
    for (const ListedColumn& column : columns_.target) {
      if (column.text != "*") continue;
      diagnostics_.report(kStarAmongOthers, column.span, "a target column cannot be named `*`")
          .with_label("would mean all columns")
          .with_help("rename the column at the target");
      return false;
    }
    return true;
  }

  bool distinct_targets() {
    std::map<std::string, Span> seen;
    bool distinct = true;
    for (const ListedColumn& column : columns_.target) {
      const auto [first, fresh] = seen.emplace(lower(column.text), column.span);
      if (fresh || column.text.empty()) continue;
      distinct = false;
      diagnostics_
          .report(kColumnTwice, column.span,
                  fmt::format("target column `{}` is listed twice", column.text))
          .with_label("listed a second time")
          .with_related(first->second, "listed here");
    }
    return distinct;
  }

  const ast::Sync& sync_;
  const KnownTables& known_;
  char quote_;
  Diagnostics& diagnostics_;
  Columns columns_;
};

}  // namespace

std::optional<Columns> bind_columns(const ast::Sync& sync, const KnownTables& known, char quote,
                                    Diagnostics& diagnostics) {
  return ColumnBinder(sync, known, quote, diagnostics).bind();
}

}  // namespace syncql::sema
