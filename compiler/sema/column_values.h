// What a side's option for columns holds: texts or objects, whichever its connector takes. Knows
// nothing of how the two sides pair.
#pragma once

#include <optional>
#include <vector>

#include "compiler/base/diagnostic.h"
#include "compiler/sema/columns.h"
#include "compiler/sema/option_set.h"

namespace syncql::sema {

// Fills the side's option for columns, if it has one; an empty list means all columns. A column
// that is an object where the connector takes texts, or an expression where it takes objects, is
// reported, as is a hint of a kind that the connector does not know.
void fill_columns(OptionSet& side, const std::vector<ListedColumn>& columns, Span span,
                  Diagnostics& diagnostics);

}  // namespace syncql::sema
