// Names and texts as MariaDB's SQL wants them. For sessions without ANSI_QUOTES and
// NO_BACKSLASH_ESCAPES, in utf8mb4.
#pragma once

#include <string>
#include <string_view>

namespace syncql::sandbox {

std::string quote_name(std::string_view name);  // `a``b`
std::string quote_name(std::string_view database, std::string_view table);
std::string quote_text(std::string_view text);  // 'it\'s'
// A database name in GRANT … ON name.*, where `_` and `%` are wildcards.
std::string quote_grant_pattern(std::string_view database);

}  // namespace syncql::sandbox
