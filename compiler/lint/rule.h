// A rule of the linter: a name to switch it by, a code to explain it by, and the check.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compiler/base/diagnostic.h"
#include "compiler/lint/project.h"

namespace syncql::lint {

using Check = void (*)(const Project& project, Diagnostics& diagnostics);

struct Rule {
  std::string_view name;   // kebab-case
  const Code* code;        // null: the compiler itself says it, under the next one
  std::string_view other;  // the compiler's code for the same trouble, where it has one
  Check check;             // null where the compiler itself says it
};

// In order of name.
const std::vector<Rule>& rules();

const Rule* find_rule(std::string_view name);
std::vector<std::string> rule_names();
// The rule that a code belongs to; null where it belongs to none.
const Rule* rule_of(std::string_view code);

}  // namespace syncql::lint
