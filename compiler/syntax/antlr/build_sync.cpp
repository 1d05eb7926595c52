#include "compiler/syntax/antlr/build_sync.h"

#include <fmt/format.h>

#include "compiler/syntax/antlr/build_expression.h"
#include "compiler/syntax/antlr/build_value.h"
#include "compiler/syntax/codes.h"

namespace syncql::syntax {
namespace {

// The hints between two places; they are hidden from the grammar.
std::string hint_between(const Builder& builder, std::uint32_t begin, std::uint32_t end) {
  auto item = std::lower_bound(
      builder.hidden.begin(), builder.hidden.end(), begin,
      [](const HiddenText& hidden, std::uint32_t at) { return hidden.span.begin < at; });
  std::string result;
  for (; item != builder.hidden.end() && item->span.end <= end; ++item) {
    if (!item->is_hint) continue;
    if (!result.empty()) result += ' ';
    result += builder.text.text(item->span);
  }
  return result;
}

ast::Clause<std::vector<ast::Expression>> build_source_columns(const Builder& builder,
                                                               Parser::SourceColumnsContext& tree) {
  ast::Clause<std::vector<ast::Expression>> result;
  result.span = builder.text.span(tree);
  for (auto* column : tree.sourceColumn()) {
    result.body.push_back(build_expression(builder, *column));
  }
  ast::Expression& first = result.body.front();
  first.hint = hint_between(builder, result.span.begin, first.span.begin);
  return result;
}

ast::Clause<std::vector<ast::TargetColumn>> build_target_columns(
    const Builder& builder, Parser::TargetColumnsContext& tree) {
  ast::Clause<std::vector<ast::TargetColumn>> result;
  result.span = builder.text.span(tree);
  for (auto* column : tree.targetColumn()) {
    ast::TargetColumn item;
    item.span = builder.text.span(*column);
    if (auto* name = column->identifier()) item.name = build_identifier(builder, *name);
    if (auto* object = column->object()) item.object = build_object(builder, *object);
    result.body.push_back(std::move(item));
  }
  return result;
}

ast::SplitBy build_split_by(const Builder& builder, Parser::SplitByContext& tree) {
  ast::SplitBy result;
  result.span = builder.text.span(tree);
  if (auto* list = tree.nameList()) result.columns = build_names(builder, *list);
  if (auto* one = tree.identifier()) result.columns.push_back(build_identifier(builder, *one));
  if (auto* into = tree.NUMBER()) result.into = ast::Number{std::string(builder.text.text(*into))};
  return result;
}

ast::Clause<std::vector<ast::Text>> build_sql(const Builder& builder, Span span,
                                              Parser::SqlListContext& tree) {
  ast::Clause<std::vector<ast::Text>> result;
  result.span = span;
  for (auto* item : tree.text()) result.body.push_back(build_text(builder, *item));
  return result;
}

ast::OnError build_on_error(const Builder& builder, Parser::OnErrorContext& tree, Span span) {
  ast::OnError result;
  result.span = span;
  result.skip = tree.SKIP_() != nullptr;
  if (auto* limit = tree.NUMBER()) {
    result.up_to = ast::Number{std::string(builder.text.text(*limit))};
  }
  return result;
}

ast::Clause<std::vector<ast::DdlRule>> build_on_ddl(const Builder& builder,
                                                    Parser::OnDdlContext& tree, Span span) {
  ast::Clause<std::vector<ast::DdlRule>> result;
  result.span = span;
  for (auto* rule : tree.ddlRule()) {
    ast::DdlRule item;
    item.span = builder.text.span(*rule);
    for (auto* word : rule->ddlKind()) {
      if (!item.kind.empty()) item.kind += ' ';
      item.kind += upper_words(builder, builder.text.span(*word));
    }
    item.action = rule->APPLY() != nullptr    ? "APPLY"
                  : rule->IGNORE() != nullptr ? "IGNORE"
                                              : "ERROR";
    result.body.push_back(std::move(item));
  }
  return result;
}

ast::Format build_format(const Builder& builder, Parser::FormatContext& tree) {
  ast::Format result;
  result.span = builder.text.span(tree);
  result.name = build_identifier(builder, *tree.callable()->start);
  if (auto* options = tree.optionList()) result.options = build_options(builder, *options);
  return result;
}

// `tree` is a name or a string.
ast::TablePattern build_pattern(const Builder& builder, const antlr4::ParserRuleContext& tree) {
  ast::TablePattern result;
  result.span = builder.text.span(tree);
  result.text_span = builder.text.span(*tree.start);
  result.is_glob = tree.start->getType() == Parser::STRING;
  result.text = result.is_glob ? build_text(builder, *tree.start)
                               : build_identifier(builder, *tree.start).text;
  return result;
}

ast::Clause<std::vector<ast::TablePattern>> build_tables(const Builder& builder,
                                                         Parser::TablesContext& tree) {
  ast::Clause<std::vector<ast::TablePattern>> result;
  result.span = builder.text.span(tree);
  for (auto* item : tree.tablePattern()) {
    ast::TablePattern pattern = build_pattern(builder, *item);
    if (item->AS() != nullptr) {
      pattern.rename = build_identifier(builder, *item->identifier().back());
    }
    result.body.push_back(std::move(pattern));
  }
  return result;
}

ast::Clause<std::vector<ast::TablePattern>> build_except(const Builder& builder,
                                                         Parser::ExceptTablesContext& tree) {
  ast::Clause<std::vector<ast::TablePattern>> result;
  result.span = builder.text.span(tree);
  for (auto* item : tree.exceptPattern()) result.body.push_back(build_pattern(builder, *item));
  return result;
}

ast::StartFrom build_start_from(const Builder& builder, Parser::StartFromContext& tree) {
  using Kind = ast::StartFrom::Kind;
  ast::StartFrom result;
  result.span = builder.text.span(tree);
  if (tree.EARLIEST() != nullptr) result.kind = Kind::Earliest;
  if (tree.LATEST() != nullptr) result.kind = Kind::Latest;
  if (tree.TIMESTAMP() != nullptr) result.kind = Kind::Timestamp;
  if (tree.POSITION() != nullptr) result.kind = Kind::Position;
  if (auto* argument = tree.text()) result.argument = build_text(builder, *argument);
  return result;
}

// Puts clauses in their places; each place is filled once.
class Clauses {
 public:
  Clauses(const Builder& builder, ast::Sync& sync) : builder_(builder), sync_(sync) {}

  void add(Parser::SyncClauseContext& tree) {
    const Span span = builder_.text.span(tree);
    if (auto* where = tree.where()) {
      ast::Expression condition = where->expression() != nullptr
                                      ? build_expression(builder_, *where->expression())
                                      : build_raw_expression(builder_, *where->RAW_STRING());
      put(sync_.where, {std::move(condition), span}, "WHERE");
    } else if (auto* split = tree.splitBy()) {
      put(sync_.split_by, build_split_by(builder_, *split), "SPLIT BY");
    } else if (auto* before = tree.before()) {
      put(sync_.before, build_sql(builder_, span, *before->sqlList()), "BEFORE");
    } else if (auto* after = tree.after()) {
      put(sync_.after, build_sql(builder_, span, *after->sqlList()), "AFTER");
    } else if (auto* format = tree.format()) {
      put(sync_.format, build_format(builder_, *format), "FORMAT");
    } else if (auto* with = tree.with()) {
      put(sync_.with, {build_options(builder_, *with->optionList()), span}, "WITH");
    } else {
      add_other(tree, span);
    }
  }

 private:
  // The clauses of real-time and database jobs, and those that begin with ON.
  void add_other(Parser::SyncClauseContext& tree, Span span) {
    if (auto* on = tree.onClause()) {
      if (auto* error = on->onError()) {
        put(sync_.on_error, build_on_error(builder_, *error, span), "ON ERROR");
      } else {
        put(sync_.on_ddl, build_on_ddl(builder_, *on->onDdl(), span), "ON DDL");
      }
    } else if (auto* tables = tree.tables()) {
      put(sync_.tables, build_tables(builder_, *tables), "TABLES");
    } else if (auto* except = tree.exceptTables()) {
      put(sync_.except, build_except(builder_, *except), "EXCEPT");
    } else {
      put(sync_.start_from, build_start_from(builder_, *tree.startFrom()), "START FROM");
    }
  }

  template <typename T>
  void put(std::optional<T>& place, T clause, std::string_view name) {
    if (place) {
      report_twice(builder_, name, place->span, clause.span);
    } else {
      place = std::move(clause);
    }
  }

  const Builder& builder_;
  ast::Sync& sync_;
};

}  // namespace

void report_twice(const Builder& builder, std::string_view what, Span first, Span second) {
  builder.diagnostics.report(kTwice, second, fmt::format("`{}` is given twice", what))
      .with_related(first, "first given here")
      .with_help("keep one of them, or join them");
}

ast::Sync build_sync(const Builder& builder, Parser::SyncContext& tree) {
  ast::Sync result;
  result.span = builder.text.span(tree);
  result.realtime = tree.REALTIME() != nullptr;
  result.database = tree.DATABASE() != nullptr;
  auto* verb = result.database ? tree.DATABASE() : tree.REALTIME();
  result.verb_span = builder.text.span(*tree.SYNC());
  if (verb != nullptr) result.verb_span = cover(result.verb_span, builder.text.span(*verb));
  result.target = build_name(builder, *tree.name());
  if (auto* columns = tree.targetColumns()) {
    result.target_columns = build_target_columns(builder, *columns);
  }
  result.from_span = builder.text.span(*tree.FROM());
  for (auto* name : tree.source()->name()) {
    result.more_sources.push_back(build_name(builder, *name));
  }
  result.source = std::move(result.more_sources.front());
  result.more_sources.erase(result.more_sources.begin());
  if (auto* columns = tree.source()->sourceColumns()) {
    result.source_columns = build_source_columns(builder, *columns);
  }
  Clauses clauses(builder, result);
  for (auto* clause : tree.syncClause()) clauses.add(*clause);
  return result;
}

}  // namespace syncql::syntax
