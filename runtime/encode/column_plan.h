// How the cells of one column are written into a body, decided once per run from what the source
// delivers and what the target takes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "runtime/source/source.h"

namespace syncql::runtime {

enum class Rendering : std::uint8_t {
  Number,    // digits, sign, point, exponent
  Floating,  // the same, or `nan` and `inf`, which no body format takes
  Moment,    // dates and times: digits and `-`, `:`, `.`, a space
  Text,      // any bytes
  Base64,    // bytes for a binary column
  Document,  // JSON text for a JSON column
};

struct ColumnPlan {
  std::string name;  // as the target spells it
  Rendering rendering = Rendering::Text;
};

// `target_type` as the target's catalog prints it: `varchar(20)`, `varbinary`, `json`.
Rendering rendering_for(ValueClass values, std::string_view target_type);

}  // namespace syncql::runtime
