// Names and values in the letters of SyncQL, quoted where they must be. Knows no statement.
#pragma once

#include <string>
#include <string_view>

#include "compiler/lift/json/node.h"

namespace syncql::lift {

// Bare where it may stand anywhere so, else in back-ticks.
std::string quote_name(std::string_view name);
// A key of an object or a part of a dotted name, where reserved words are no trouble.
std::string quote_key(std::string_view key);
// Whether a name can be written at all: it is not empty and holds no line break.
bool can_be_name(std::string_view name);
// In single quotes.
std::string quote_text(std::string_view text);
// Between `$$` where that spares doubled quotes, else in single quotes.
std::string quote_sql(std::string_view sql);
// Any JSON value as a value of an option.
std::string quote_value(const Node& value);

}  // namespace syncql::lift
