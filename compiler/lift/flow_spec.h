// A FlowSpec, DataWorks' form of workflows and their nodes: the data integration nodes in it.
#pragma once

#include <string>
#include <vector>

#include "compiler/lift/document.h"

namespace syncql::lift {

// `spec` is the value of that key; `name` names the file, for nodes without a name. What surrounds
// a script, such as its schedule, is reported as left out.
std::vector<Document> read_flow_spec(const Context& context, const Node& spec,
                                     const std::string& name);

}  // namespace syncql::lift
