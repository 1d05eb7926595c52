#include "compiler/sema/schema/check_job.h"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>

#include "compiler/sema/schema/check_names.h"
#include "compiler/sema/schema/check_pair.h"
#include "compiler/sema/schema/codes.h"

namespace syncql::sema {
namespace {

using catalog::TableColumn;
using catalog::TableSchema;

// Without blanks and quotes, in lower case, to find a phrase in it.
std::string squeezed(std::string_view text) {
  std::string result;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '`' || c == '"' || std::isspace(byte) != 0) continue;
    result += static_cast<char>(std::tolower(byte));
  }
  return result;
}

PairSide side(const TableColumn& column, Span span) {
  return {column.name, column.type, column.not_null, span};
}

class JobChecker {
 public:
  JobChecker(const Context& context, const ast::Sync& sync, const Columns& columns,
             const JobTables& tables)
      : context_(context), sync_(sync), columns_(columns), tables_(tables) {}

  void check() {
    if (tables_.known.source != nullptr) check_clauses(*tables_.known.source);
    for (std::size_t i = 0; i < columns_.target.size(); ++i) {
      const auto target = target_side(columns_.target[i]);
      const auto source = source_side(i);
      check_sides(source, target);
    }
    if (tables_.known.target != nullptr && !columns_.target.empty()) {
      check_filled(*tables_.known.target);
    }
  }

 private:
  void check_clauses(const TableSchema& table) {
    if (sync_.where) check_names(context_, table, sync_.where->body);
    if (!sync_.split_by) return;
    for (const ast::Identifier& column : sync_.split_by->columns) {
      find_column(context_, table, kUnknownSourceColumn, column.text, column.span);
    }
  }

  std::optional<PairSide> target_side(const ListedColumn& listed) {
    const std::string& name = listed.column.text;
    if (tables_.known.target == nullptr || name.empty()) return std::nullopt;
    const TableColumn* known =
        find_column(context_, *tables_.known.target, kUnknownTargetColumn, name, listed.span);
    if (known == nullptr) return std::nullopt;
    return side(*known, listed.span);
  }

  std::optional<PairSide> source_side(std::size_t index) {
    const ListedColumn& listed = columns_.source[index];
    const TableSchema* table = tables_.known.source;
    if (listed.column.is_name) {
      if (table == nullptr || listed.column.text.empty()) return std::nullopt;
      const TableColumn* known =
          find_column(context_, *table, kUnknownSourceColumn, listed.column.text, listed.span);
      return known == nullptr ? std::nullopt : std::optional(plain(*known, listed.span));
    }
    if (!sync_.source_columns) return std::nullopt;
    const ast::Expression& expression = sync_.source_columns->body[index];
    if (table != nullptr) check_names(context_, *table, expression);
    return cast(expression, listed.span);
  }

  // A column that WHERE keeps from being NULL is taken as NOT NULL.
  PairSide plain(const TableColumn& column, Span span) {
    PairSide result = side(column, span);
    if (!column.not_null && sync_.where) {
      const std::string phrase = squeezed(column.name) + "isnotnull";
      if (squeezed(sync_.where->body.text).find(phrase) != std::string::npos) {
        result.not_null.reset();
      }
    }
    return result;
  }

  // CAST(… AS type) and …::type are of that type, as far as the source lists it.
  std::optional<PairSide> cast(const ast::Expression& expression, Span span) {
    if (expression.cast_type.empty()) return std::nullopt;
    auto type = catalog::resolve_type(tables_.source, expression.cast_type);
    if (!type) return std::nullopt;
    return PairSide{expression.text, std::move(*type), std::nullopt, span};
  }

  void check_sides(const std::optional<PairSide>& source, const std::optional<PairSide>& target) {
    if (source && target) {
      check_pair(context_, *source, *target, tables_.target);
    } else if (source) {
      check_movable(context_, *source);
    } else if (target) {
      check_movable(context_, *target);
    }
  }

  void check_filled(const TableSchema& table) {
    for (const TableColumn& column : table.columns) {
      if (!column.not_null || column.has_default || is_written(column.name)) continue;
      context_.diagnostics
          .report(column.in_key ? kUnfilledKey : kUnfilledColumn, columns_.target_span,
                  fmt::format("column `{}` of the target is {} and not filled", column.name,
                              column.in_key ? "part of its primary key" : "NOT NULL"))
          .with_label("not in this list")
          .with_related(table.span, "the table is defined here")
          .with_help(fmt::format("add `{}` to the columns; if the server fills it itself, define "
                                 "it with DEFAULT",
                                 column.name));
    }
  }

  // A list with a parameter in it may name any column.
  bool is_written(const std::string& name) const {
    return std::any_of(columns_.target.begin(), columns_.target.end(), [&](const auto& listed) {
      const std::string& text = listed.column.text;
      return catalog::same_name(text, name) || text.find("${") != std::string::npos;
    });
  }

  const Context& context_;
  const ast::Sync& sync_;
  const Columns& columns_;
  const JobTables& tables_;
};

}  // namespace

void check_job(const Context& context, const ast::Sync& sync, const Columns& columns,
               const JobTables& tables) {
  JobChecker(context, sync, columns, tables).check();
}

}  // namespace syncql::sema
