// Keys of rows as one text each, exact for any bytes: the length of each part, a colon, the part.
#pragma once

#include <string>
#include <string_view>

#include "runtime/source/source.h"

namespace syncql::runtime {

std::string key_text(const RowKey& key);
// What `key_text` wrote; of other text, the part that could be read.
RowKey key_from_text(std::string_view text);

}  // namespace syncql::runtime
