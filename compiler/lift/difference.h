// Where two scripts of DataWorks differ, as places that `raw` can name. Knows the outer form of a
// script, and no option.
#pragma once

#include <optional>
#include <vector>

#include "compiler/lift/place.h"

namespace syncql::lift {

struct Difference {
  Place place;                 // begins with `reader`, `writer`, `setting` or `job`
  std::optional<Node> wanted;  // none: nothing is wanted there
};

// What has to be done to `actual` to make it `wanted`; empty where both are equal. `actual` is what
// the compiler made: its steps are one reader and one writer.
std::vector<Difference> differences(const Node& wanted, const Node& actual);

}  // namespace syncql::lift
