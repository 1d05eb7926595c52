#include "runtime/sink/starrocks/unfilled_columns.h"

#include <algorithm>
#include <fmt/format.h>

#include "runtime/sink/starrocks/codes.h"

namespace syncql::runtime {
namespace {

// What stands behind the column's name, up to its comment; empty where no line begins with it.
std::string_view column_text(std::string_view definition, const std::string& name) {
  const std::string head = fmt::format("\n  `{}` ", name);
  const std::size_t at = definition.find(head);
  if (at == std::string_view::npos) return {};
  std::string_view text = definition.substr(at + head.size());
  text = text.substr(0, std::min(text.find('\n'), text.find(" COMMENT \"")));
  return text;
}

bool is_filled(std::string_view text) {
  const auto has = [&](std::string_view word) { return text.find(word) != std::string_view::npos; };
  return !has(" NOT NULL") || has(" DEFAULT ") || has(" AUTO_INCREMENT") || has(" AS ");
}

}  // namespace

std::vector<std::string> unfilled_columns(const std::vector<TargetColumn>& loaded,
                                          const std::vector<TargetColumn>& table,
                                          std::string_view definition) {
  std::vector<std::string> unfilled;
  for (const TargetColumn& column : table) {
    const bool is_loaded =
        std::any_of(loaded.begin(), loaded.end(),
                    [&](const TargetColumn& other) { return other.name == column.name; });
    if (is_loaded || is_filled(column_text(definition, column.name))) continue;
    unfilled.push_back(column.name);
  }
  return unfilled;
}

Result<void> check_filled(const job::Endpoint& writer, const std::vector<TargetColumn>& loaded,
                          const std::vector<TargetColumn>& table, std::string_view definition) {
  const std::vector<std::string> unfilled = unfilled_columns(loaded, table, definition);
  if (unfilled.empty()) return {};
  const bool one = unfilled.size() == 1;
  Diagnostic diagnostic(
      kUnfilledColumn,
      fmt::format("the job leaves out `{}`, which {} NOT NULL and {} no default",
                  fmt::join(unfilled, "`, `"), one ? "is" : "are", one ? "has" : "have"));
  diagnostic.span = writer.span;
  if (!writer.columns.empty() && writer.columns.front().span && writer.columns.back().span) {
    diagnostic.span = cover(*writer.columns.front().span, *writer.columns.back().span);
  }
  return fail(diagnostic.with_note("nothing was changed at the target")
                  .with_help(fmt::format("load {} too, or give {} a default in the table",
                                         one ? "it" : "them", one ? "it" : "them")));
}

}  // namespace syncql::runtime
