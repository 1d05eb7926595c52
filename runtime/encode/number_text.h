// Native cells as text: the shortest digits that read back as the same value.
#pragma once

#include "runtime/source/row.h"

namespace syncql::runtime {

inline constexpr std::size_t kMaxNumberText = 32;

// Writes a native cell (no Null, no Text) to `out`, which has room for kMaxNumberText bytes, and
// returns the end; null where it is NaN or infinite: no body format has a safe text for these.
char* write_number(const Cell& cell, char* out);

}  // namespace syncql::runtime
