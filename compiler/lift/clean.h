// What a script must not or cannot hold, taken out of a document's texts: secrets, and scheduling
// expressions without a name. A parameter stands in the place of each.
#pragma once

#include <map>
#include <string>

#include "compiler/lift/draft.h"
#include "compiler/lift/step.h"

namespace syncql::lift {

// The parameters that stand for expressions, in the scripts of one import: name to expression.
using Expressions = std::map<std::string, std::string>;

// Changes the script of the draft, to which the sides belong, and adds the declarations of the
// parameters made. Each change is reported. False where a text can be in no script: reported.
bool clean(const Context& context, const Sides& sides, Expressions& known, Draft& draft);

}  // namespace syncql::lift
