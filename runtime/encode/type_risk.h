// What of a source's column its target's column cannot hold, told from their types alone: for
// plans. Promises nothing of the values that are there.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "runtime/encode/value_policy.h"
#include "runtime/source/source.h"

namespace syncql::runtime {

// One phrase a risk, in lower case: `numbers above 2147483647 do not fit`. `unit` tells StarRocks'
// types (Bytes) from MySQL's.
std::vector<std::string> type_risks(const SourceColumn& from, std::string_view target_type,
                                    bool target_nullable, LengthUnit unit);

}  // namespace syncql::runtime
