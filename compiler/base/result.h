// The carrier of the world's failures: a value, or the diagnostic that says what went wrong.
// Trouble in the user's text goes into a Diagnostics bag instead, so that many are reported.
#pragma once

#include <tl/expected.hpp>

#include "compiler/base/diagnostic.h"

namespace syncql {

template <typename T>
using Result = tl::expected<T, Diagnostic>;

inline tl::unexpected<Diagnostic> fail(Diagnostic diagnostic) {
  return tl::unexpected<Diagnostic>(std::move(diagnostic));
}

}  // namespace syncql
