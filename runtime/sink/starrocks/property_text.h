// An option's value as the text of a request header: what the user wrote, lists and objects (such
// as `jsonpaths`) as JSON.
#pragma once

#include <string>

#include "compiler/job/value.h"

namespace syncql::runtime {

std::string property_text(const job::Value& value);

}  // namespace syncql::runtime
