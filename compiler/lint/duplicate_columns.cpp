// duplicate-column: one column of the source goes into two of the target.
#include <fmt/format.h>
#include <map>

#include "compiler/lint/checks.h"
#include "compiler/lint/codes.h"

namespace syncql::lint {

void check_duplicate_columns(const Project& project, Diagnostics& diagnostics) {
  for (const BoundJob& bound : project.jobs) {
    if (!bound.sync->source_columns) continue;
    std::map<std::string_view, Span> seen;
    for (const job::Column& column : bound.job->reader.columns) {
      if (!column.is_name || column.text.empty() || !column.span) continue;
      const auto [first, fresh] = seen.emplace(column.text, *column.span);
      if (fresh) continue;
      diagnostics
          .report(kDuplicateColumn, *column.span,
                  fmt::format("source column `{}` is read twice", column.text))
          .with_label("a slip, or meant so?")
          .with_related(first->second, "read here");
    }
  }
}

}  // namespace syncql::lint
