// The linter: what is well formed and yet likely to hurt. Knows no file and no back end.
#pragma once

#include <string>
#include <vector>

#include "compiler/base/diagnostic.h"
#include "compiler/lint/project.h"

namespace syncql::lint {

// Names of rules, as find_rule() knows them.
struct Selection {
  std::vector<std::string> only;  // empty: all of them
  std::vector<std::string> off;
};

// Runs the rules and adds what they find. Warnings that were there stay, where they belong to no
// rule or to a selected one; errors stay in any case. Each of a rule says the rule's name.
void find(const Project& project, const Selection& selection, Diagnostics& diagnostics);

// Takes out the warnings that a comment in the text switches off, `-- lint: off all-columns`: the
// compiler's own too, where a rule has them.
void switch_off(const SourceManager& sources, const std::vector<File>& files,
                Diagnostics& diagnostics);

}  // namespace syncql::lint
