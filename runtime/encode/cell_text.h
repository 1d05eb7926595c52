// One cell as text, whatever kind it is; for keys and reports, not for the row loop.
#pragma once

#include <string>

#include "runtime/source/row.h"

namespace syncql::runtime {

// Empty for NULL; numbers in their shortest exact form.
std::string cell_text(const Cell& cell);

}  // namespace syncql::runtime
