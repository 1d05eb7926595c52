// The words of a SQL statement of another dialect, for rules that look for a pattern in it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace syncql::lint {

// ASCII letters in lower case.
std::string folded(std::string_view text);

// Words and signs in order, folded; comments left out, a dotted name with its quotes undone is one
// word, a string one word with its quotes.
std::vector<std::string> sql_words(std::string_view sql);

// `t` of `db.t`.
std::string last_part(std::string_view name);

}  // namespace syncql::lint
