#include "compiler/sema/schema/check_type_rules.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "compiler/sema/schema/codes.h"

namespace syncql::sema {
namespace {

using catalog::ColumnTypeRule;
using catalog::TableColumn;

// A refused type carries nothing, and so is none of a rule's.
bool breaks(const ColumnTypeRule& rule, const catalog::Facts& facts, const std::string& carrier) {
  if (rule.rule.when && catalog::holds(*rule.rule.when, facts) != catalog::Truth::True)
    return false;
  return std::find(rule.carriers.begin(), rule.carriers.end(), carrier) == rule.carriers.end();
}

void report(const Context& context, const catalog::OptionSpec& option, const ColumnTypeRule& rule,
            const Given& given, const TableColumn& column) {
  const Code& usual = rule.required ? kColumnTypeRequired : kColumnTypeExpected;
  const Code& code = rule.rule.report == nullptr ? usual : *rule.rule.report;
  context.diagnostics
      .report(code, given.place,
              fmt::format("`{}` is {}: `{}` wants a column carried as {}", column.name,
                          column.type.text, option.name, fmt::join(rule.carriers, " or ")))
      .with_label(rule.required ? "cannot be used here" : "is ignored with this column")
      .with_help("name another column, best the primary key");
}

}  // namespace

void check_type_rules(const Context& context, const OptionSet& reader, bool split_by,
                      const catalog::TableSchema& source) {
  const catalog::Facts facts = reader.facts(split_by);
  for (const catalog::OptionSpec& option : reader.spec().options) {
    const Given* given = reader.given(option.name);
    if (given == nullptr || option.column_types.empty()) continue;
    const std::string* name = given->value.as_string();
    const TableColumn* column = name == nullptr ? nullptr : source.column(*name);
    if (column == nullptr || !column->type.native) continue;
    for (const ColumnTypeRule& rule : option.column_types) {
      if (!breaks(rule, facts, column->type.native->carrier)) continue;
      report(context, option, rule, *given, *column);
      break;
    }
  }
}

}  // namespace syncql::sema
