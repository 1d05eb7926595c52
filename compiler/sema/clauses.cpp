#include "compiler/sema/clauses.h"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>

#include "compiler/catalog/check_value.h"
#include "compiler/catalog/read_value.h"
#include "compiler/sema/codes.h"
#include "compiler/sema/on_error.h"
#include "compiler/sema/sql_name.h"

namespace syncql::sema {
namespace {

constexpr std::string_view kConcurrent = "concurrent";

class ClauseBinder {
 public:
  ClauseBinder(Sides sides, Diagnostics& diagnostics) : sides_(sides), diagnostics_(diagnostics) {}

  void where(const ast::Clause<ast::Expression>& clause) {
    if (refuse_empty(clause.body.text, clause.span, "WHERE")) return;
    fill(sides_.reader, job::Role::Where, {clause.body.text}, clause.span, clause.body.span);
  }

  std::string name_of(const ast::Identifier& column) const {
    return sql_name(column, quote_of(sides_.reader.spec()));
  }

  void split_by(const ast::SplitBy& clause) {
    const catalog::OptionSpec* option = sides_.reader.spec().option(job::Role::SplitBy);
    if (option != nullptr && option->type.kind == catalog::Type::List) {
      job::List list;
      for (const ast::Identifier& column : clause.columns) list.push_back({name_of(column)});
      fill(sides_.reader, job::Role::SplitBy, {std::move(list)}, clause.span, clause.span);
    } else if (clause.columns.size() > 1) {
      diagnostics_
          .report(kSplitColumns, clause.columns[1].span,
                  fmt::format("{} splits by one column", sides_.reader.subject().title))
          .with_label("one column too many")
          .with_help("keep the column with the most different values");
    } else {
      const ast::Identifier& column = clause.columns.front();
      fill(sides_.reader, job::Role::SplitBy, {name_of(column)}, clause.span, column.span);
    }
    if (clause.into) into(*clause.into, clause.span);
  }

  void statements(OptionSet& side, job::Role role,
                  const ast::Clause<std::vector<ast::Text>>& clause) {
    job::List list;
    const std::string_view name = role == job::Role::Before ? "BEFORE" : "AFTER";
    for (const ast::Text& sql : clause.body) {
      if (!refuse_empty(sql.text, sql.span, name)) list.push_back({sql.text});
    }
    fill(side, role, {std::move(list)}, clause.span, clause.span);
  }

  void refuse_other_modes(const ast::Sync& sync) {
    if (sync.tables) refuse("TABLES", "full-database jobs", sync.tables->span);
    if (sync.except) refuse("EXCEPT", "full-database jobs", sync.except->span);
    if (sync.start_from) refuse("START FROM", "real-time jobs", sync.start_from->span);
    if (sync.on_ddl) refuse("ON DDL", "real-time jobs", sync.on_ddl->span);
  }

  void format(const ast::Format& format) {
    format_name(format);
    if (format.options.empty()) return;
    diagnostics_
        .report(kNotYet, format.options.front().path_span,
                "options of FORMAT are not in this build yet")
        .with_label("understood, but not possible yet");
  }

 private:
  // FORMAT JSON is `json`: a keyword's case says nothing, and the option knows its words.
  void format_name(const ast::Format& format) {
    const Span place = format.name.span;
    const catalog::OptionSpec* option = sides_.reader.spec().option(job::Role::Format);
    std::string word = format.name.text;
    if (option != nullptr) {
      const auto& known = option->type.allowed;
      const auto same = std::find_if(known.begin(), known.end(), [&](const std::string& item) {
        return std::equal(item.begin(), item.end(), word.begin(), word.end(), [](char a, char b) {
          return std::tolower(static_cast<unsigned char>(a)) ==
                 std::tolower(static_cast<unsigned char>(b));
        });
      });
      if (same != known.end()) word = *same;
    }
    fill(sides_.reader, job::Role::Format, {word}, format.span, place);
    if (option == nullptr) return;
    const auto value = catalog::read_value({ast::Word{word}, place}, *option, diagnostics_);
    if (!value)
      sides_.reader.give(option->name, {{}, job::Said::Clause, format.span, place, false});
  }

  bool refuse_empty(std::string_view sql, Span place, std::string_view clause) {
    if (sql.find_first_not_of(" \t\r\n;") != std::string_view::npos) return false;
    diagnostics_.report(kEmptyClause, place, fmt::format("the text of {} is empty", clause))
        .with_label("says nothing")
        .with_help("leave it out, or write what was meant");
    return true;
  }

  void fill(OptionSet& side, job::Role role, job::Value value, Span clause, Span place) {
    const catalog::OptionSpec* option = side.spec().option(role);
    if (option != nullptr) {
      side.give(option->name, {std::move(value), job::Said::Clause, clause, place});
      return;
    }
    const std::string_view name = catalog::clause_of(role);
    diagnostics_
        .report(kNoSuchClause, clause, fmt::format("{} has no {}", side.subject().title, name))
        .with_label("this connector knows no such clause");
  }

  // SPLIT BY … INTO n: as many readers as parts.
  void into(const ast::Number& number, Span span) {
    const catalog::OptionSpec* option = sides_.settings.spec().option(kConcurrent);
    const auto value = catalog::read_value({number, span}, *option, diagnostics_);
    Given given{{}, job::Said::Clause, span, span, value.has_value()};
    if (value) given.value = *value;
    sides_.settings.give(option->name, std::move(given));
  }

  void refuse(std::string_view clause, std::string_view owner, Span span) {
    diagnostics_.report(kNoSuchClause, span, fmt::format("{} belongs to {}", clause, owner))
        .with_label("not in a single-table batch job")
        .with_help("leave it out");
  }

  Sides sides_;
  Diagnostics& diagnostics_;
};

}  // namespace

void bind_clauses(const ast::Sync& sync, Sides sides, Diagnostics& diagnostics) {
  ClauseBinder binder(sides, diagnostics);
  if (sync.where) binder.where(*sync.where);
  if (sync.split_by) binder.split_by(*sync.split_by);
  if (sync.before) binder.statements(sides.writer, job::Role::Before, *sync.before);
  if (sync.after) binder.statements(sides.writer, job::Role::After, *sync.after);
  if (sync.format) binder.format(*sync.format);
  if (sync.on_error) bind_on_error(*sync.on_error, sides, diagnostics);
  binder.refuse_other_modes(sync);
}

}  // namespace syncql::sema
