// How a node of a FlowSpec hangs together with others: what it puts out and what it depends on, as
// the options that say it. Knows nothing of scripts.
#pragma once

#include <string>
#include <vector>

#include "compiler/lift/json/node.h"

namespace syncql::lift {

// `flowspec.project = …` and `flowspec.upstream = …`, where they say the whole of it: one output
// that is named after a project and the node, and outputs of others that it depends on. Else none.
std::vector<std::string> link_options(const Node& node, const Items& dependencies);

// Whether an element of `dependencies` speaks of the node.
bool speaks_of(const Node& dependency, const Node& node);

}  // namespace syncql::lift
