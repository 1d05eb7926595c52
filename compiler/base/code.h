// The identity of a diagnostic. Each stage declares its own codes in its own `codes.h` and lists
// them there; the registry is the sum of those lists. A released id is never given a new meaning.
//   E01xx text and grammar      E02xx names, files, declarations   E03xx options
//   E04xx columns, types        E05xx back ends                    E06xx connector definitions
//   E07xx run: preparation      E08xx run: source                  E09xx run: target
// A warning's id begins with W and shares the number space.
#pragma once

#include <string_view>

namespace syncql {

enum class Severity { Error, Warning };

struct Code {
  std::string_view id;           // `E0301`
  Severity severity;             // as reported without `--strict`
  std::string_view title;        // one line, lower case, no full stop
  std::string_view explanation;  // what `syncql explain` prints: cause, then what to do
};

}  // namespace syncql
