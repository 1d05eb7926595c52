// A job's value as JSON.
#pragma once

#include <nlohmann/json.hpp>

#include "compiler/job/value.h"

namespace syncql::lower::dataworks {

// `as_text`: numbers become JSON strings. A secret never becomes anything but null.
nlohmann::ordered_json json_value(const job::Value& value, bool as_text);

}  // namespace syncql::lower::dataworks
