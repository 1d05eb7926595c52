// A JSON text to its values, every one with its place. Takes `//` and block comments and a comma
// behind the last item. Knows nothing of what a document means, but what a secret sounds like.
#pragma once

#include <optional>

#include "compiler/base/diagnostic.h"
#include "compiler/base/source.h"
#include "compiler/lift/json/node.h"

namespace syncql::lift {

// Nothing after the first error, which is reported. No later report shows a secret of the text, nor
// a text in it that may be a document of its own, nor what follows the error.
std::optional<Node> read_json(SourceManager& sources, FileId file, Diagnostics& diagnostics);

}  // namespace syncql::lift
