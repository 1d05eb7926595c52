#include "compiler/sema/schema/check_names.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "compiler/base/suggest.h"
#include "compiler/job/texts.h"
#include "compiler/sema/expansion.h"
#include "compiler/sema/schema/codes.h"

namespace syncql::sema {
namespace {

constexpr std::size_t kFewColumns = 12;  // as many as a message still lists

// Columns that no table lists and some servers have, and functions that look like columns.
bool is_pseudo_column(std::string_view name) {
  constexpr std::array<std::string_view, 12> kNames{
      "CTID",    "CURRENT_SCHEMA", "LEVEL", "ROWID",    "ROWNUM",        "SESSION_USER",
      "SYSDATE", "SYSTIMESTAMP",   "USER",  "UTC_DATE", "UTC_TIMESTAMP", "XMIN"};
  return std::any_of(kNames.begin(), kNames.end(),
                     [&](std::string_view known) { return catalog::same_name(known, name); });
}

// The last part where the name is one of this table: `id`, `users.id`.
const ast::Identifier* column_part(const ast::QualifiedName& name,
                                   const catalog::TableSchema& table) {
  const auto& parts = name.parts;
  if (parts.size() == 1) return &parts.front();
  const bool own = parts.size() == 2 && catalog::same_name(parts.front().text, table.name.table);
  return own ? &parts.back() : nullptr;
}

Diagnostic& report_unknown(const Context& context, const catalog::TableSchema& table,
                           const Code& code, const std::string& name, Span span) {
  const std::vector<std::string> known = table.column_names();
  Diagnostic& report =
      context.diagnostics
          .report(code, span, fmt::format("table `{}` has no column `{}`", table.name.table, name))
          .with_label("not a column of the table")
          .with_related(table.span, "the table is defined here");
  if (const auto near = nearest(name, known)) {
    report.with_help(fmt::format("did you mean `{}`?", *near)).with_fix(span, *near);
  } else if (known.size() <= kFewColumns) {
    report.with_help(fmt::format("its columns: {}", fmt::join(known, ", ")));
  }
  return report;
}

}  // namespace

const catalog::TableColumn* find_column(const Context& context, const catalog::TableSchema& table,
                                        const Code& code, const std::string& name, Span span) {
  if (!job::references(name).empty()) return nullptr;
  if (const catalog::TableColumn* column = table.column(name)) return column;
  report_unknown(context, table, code, name, span);
  return nullptr;
}

void check_names(const Context& context, const catalog::TableSchema& table,
                 const ast::Expression& expression) {
  for (const ast::QualifiedName& name : expression.names) {
    const ast::Identifier* column = column_part(name, table);
    if (column == nullptr || is_pseudo_column(column->text)) continue;
    const bool may_be_constant =
        !expression.is_name && context.sources.text(column->span).starts_with('"');
    if (may_be_constant) continue;
    if (!job::references(column->text).empty() || table.column(column->text) != nullptr) continue;
    point_at_calls(
        name, report_unknown(context, table, kUnknownSourceColumn, column->text, column->span));
  }
}

}  // namespace syncql::sema
