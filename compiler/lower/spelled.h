// An option at the places that its definition names for a back end. Knows no back end.
#pragma once

#include <nlohmann/json.hpp>
#include <string_view>

#include "compiler/job/job.h"

namespace syncql::lower {

// Nothing where the option is not for artifacts or has no place there.
void put_spelled(nlohmann::ordered_json& root, const job::Option& option,
                 std::string_view back_end);

}  // namespace syncql::lower
