// The tables that the jobs of a project name. Reports nothing: a job that is wrong otherwise names
// its tables all the same.
#pragma once

#include <vector>

#include "compiler/catalog/catalog.h"
#include "compiler/sema/bind.h"

namespace syncql::sema {

// Of declared data sources only, each once, in order of name; patterns of tables and names with
// parameters left out. Jobs of included files count too.
std::vector<catalog::TableName> named_tables(const catalog::Catalog& catalog,
                                             const std::vector<Unit>& units);

}  // namespace syncql::sema
