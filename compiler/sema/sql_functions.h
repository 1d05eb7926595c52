// The functions that the sources' SQL dialects share or are known for. Knows names only.
#pragma once

#include <string_view>

namespace syncql::sema {

// ASCII case is ignored. False does not mean that no source has such a function.
bool is_sql_function(std::string_view name);

}  // namespace syncql::sema
