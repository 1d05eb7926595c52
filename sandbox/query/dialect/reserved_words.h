// The words that StarRocks takes as names between back-ticks only.
#pragma once

#include <string_view>

namespace syncql::sandbox {

// Case is ignored. Source: StarRocks' page on keywords; those of version 3.1 and later included.
bool is_reserved_word(std::string_view word);

}  // namespace syncql::sandbox
