// A reader or writer of a DataX job as a step of a DataWorks script.
#pragma once

#include <optional>
#include <string>

#include "compiler/lift/document.h"

namespace syncql::lift {

// `plugin` has a `name` and a `parameter`. Adds the data sources to the document. Nothing where no
// connector does what the plugin does: reported.
std::optional<Node> datax_step(const Context& context, const Node& plugin, bool reader,
                               Document& document);

}  // namespace syncql::lift
