// A result that is known beforehand, as a SELECT that yields it.
#pragma once

#include <string>
#include <vector>

namespace syncql::sandbox {

// `rows` have one text for each column; without rows the result has its columns only.
std::string literal_rows_sql(const std::vector<std::string>& columns,
                             const std::vector<std::vector<std::string>>& rows);

}  // namespace syncql::sandbox
