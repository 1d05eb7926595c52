// Several sources behind FROM: tables of the same shape that one reader reads as one.
#pragma once

#include <vector>

#include "compiler/job/job.h"
#include "compiler/sema/context.h"
#include "compiler/sema/names.h"
#include "compiler/sema/option_set.h"
#include "compiler/syntax/ast.h"

namespace syncql::sema {

// The sources behind the first one, `first`, whose options are in `reader`. Where the connector's
// option for the table is a list, they are added to it. A source that the reader cannot take beside
// the first is reported and left out.
std::vector<job::Part> bind_more_sources(const Context& context, const ast::Sync& sync,
                                         const Place& first, OptionSet& reader);

}  // namespace syncql::sema
