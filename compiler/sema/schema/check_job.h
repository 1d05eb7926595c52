// A job's columns against what is known of its tables.
#pragma once

#include "compiler/sema/columns.h"
#include "compiler/sema/schema/known_tables.h"

namespace syncql::sema {

struct JobTables {
  KnownTables known;
  const catalog::ConnectorSpec& target;
  const catalog::ConnectorSpec& source;
};

// Reports columns that are not there, values that do not fit, and columns of the target that are
// not filled. Does nothing where neither table is known, or all columns are taken as they come.
void check_job(const Context& context, const ast::Sync& sync, const Columns& columns,
               const JobTables& tables);

}  // namespace syncql::sema
