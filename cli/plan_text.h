// A plan as people and as programs read it. Asks nothing.
#pragma once

#include <string>
#include <vector>

#include "runtime/engine/plan.h"

namespace syncql::cli {

std::string plan_text(const runtime::Plan& plan);
// One JSON list; sizes in bytes, `rows` null where the source cannot tell.
std::string plans_json(const std::vector<runtime::Plan>& plans);

}  // namespace syncql::cli
