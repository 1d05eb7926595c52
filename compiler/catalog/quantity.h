// Sizes and durations with their units.
#pragma once

#include <cstdint>
#include <optional>

#include "compiler/syntax/ast.h"

namespace syncql::catalog {

// Bytes: B, KB, MB, GB, TB count in thousands, KiB, MiB, GiB, TiB in 1024s; case is ignored.
// Nothing for another unit, a fraction of a byte or more than 63 bits.
std::optional<std::int64_t> bytes(const ast::Quantity& quantity);

// Milliseconds: ms, s, m, h, d. Nothing for another unit or more than 63 bits.
std::optional<std::int64_t> milliseconds(const ast::Quantity& quantity);

}  // namespace syncql::catalog
