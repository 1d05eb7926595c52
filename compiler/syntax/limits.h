// How much of a text the parser is ready to take: bounds that no person's script reaches, so that
// no text can exhaust the stack, the memory or the reader's patience.
#pragma once

#include <cstddef>

namespace syncql::syntax {

inline constexpr std::size_t kLargestText = std::size_t{16} * 1024 * 1024;  // bytes
inline constexpr std::size_t kDeepestNesting = 200;  // brackets, values, types in one another
inline constexpr std::size_t kMostErrors = 100;      // reported per file

}  // namespace syncql::syntax
