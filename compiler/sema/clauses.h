// The clauses of a single-table batch job: each fills the option that has its role.
#pragma once

#include "compiler/base/diagnostic.h"
#include "compiler/sema/option_set.h"
#include "compiler/syntax/ast.h"

namespace syncql::sema {

struct Sides {
  OptionSet& writer;
  OptionSet& reader;
  OptionSet& settings;
};

// A clause that the connector has no option for, or that belongs to another mode, is reported.
void bind_clauses(const ast::Sync& sync, Sides sides, Diagnostics& diagnostics);

}  // namespace syncql::sema
