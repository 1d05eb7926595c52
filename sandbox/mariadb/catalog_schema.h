// The tables behind the catalog: one that holds the definitions, and StarRocks' information_schema
// as views over it. Their databases have names that no StarRocks database can have.
#pragma once

#include <string>
#include <vector>

namespace syncql::sandbox {

inline constexpr const char* kCatalogDatabase = "~catalog";
inline constexpr const char* kInformationDatabase = "~information_schema";

// Statements that create what is missing; repeatable.
std::vector<std::string> catalog_schema_sql();

// Whether the sandbox answers `information_schema.<name>` itself. Case is ignored.
bool is_information_view(const std::string& name);

}  // namespace syncql::sandbox
