// One column of the source against the column of the target that it goes into.
#pragma once

#include <optional>
#include <string>

#include "compiler/catalog/table_schema.h"
#include "compiler/sema/context.h"

namespace syncql::sema {

// A side of a pair, as far as it is known.
struct PairSide {
  std::string name;              // as the message calls it
  catalog::ColumnType type;      // without `native` where the type is not known
  std::optional<bool> not_null;  // nothing where that is not known
  Span span;                     // of what the job writes there
};

// Reports a type that cannot be moved. False where there was one.
bool check_movable(const Context& context, const PairSide& side);

// Reports values that cannot be converted, or may not fit. `target` lists the types of the target.
void check_pair(const Context& context, const PairSide& source, const PairSide& target,
                const catalog::ConnectorSpec& connector);

}  // namespace syncql::sema
