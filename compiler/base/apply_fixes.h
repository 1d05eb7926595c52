// Puts fixes into a text. Pure text in, text out; reads and writes no file.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compiler/base/diagnostic.h"

namespace syncql {

struct FixedText {
  std::string text;
  std::vector<bool> applied;  // one for each fix given, in the same order
};

// All fixes are of this text; they may come in any order. Where two of them touch the same
// characters the one that begins first is applied and the other is left out; two that say the same
// are one.
FixedText apply_fixes(std::string_view text, const std::vector<Fix>& fixes);

}  // namespace syncql
