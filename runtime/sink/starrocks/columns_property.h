// The user's own `columns` property, held against the columns that the body carries. Pure text.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace syncql::runtime {

// What is wrong with it for a CSV body whose fields are for `loaded`, in that order: its bare names
// name the fields one by one. A bare name that one of its expressions uses may be any.
std::optional<std::string> columns_property_trouble(std::string_view property,
                                                    const std::vector<std::string>& loaded);

}  // namespace syncql::runtime
