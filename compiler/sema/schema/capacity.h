// Whether a column's type holds all that another one can hold: width and sign of whole numbers,
// digits, lengths in characters against bytes. Knows no names of types and no columns.
#pragma once

#include <optional>
#include <string>

#include "compiler/base/code.h"
#include "compiler/catalog/column_type.h"

namespace syncql::sema {

struct Shortfall {
  const Code* code = nullptr;
  std::string what;     // a full clause: what the source may hold and the target does not
  std::string declare;  // a type of the target's that holds it; empty where there is none
};

// Nothing where everything fits, or where nothing can be said. `target` lists the types that may be
// declared instead.
std::optional<Shortfall> shortfall(const catalog::ColumnType& from, const catalog::ColumnType& to,
                                   const catalog::ConnectorSpec& target);

}  // namespace syncql::sema
