// What the lexer takes for white space (SPACE in grammar/SyncQLLexer.g4), for those who look
// between the words of a text that has been understood. Knows nothing of words.
#pragma once

#include <cstdint>
#include <string_view>

namespace syncql::syntax {

// Bytes of the white-space character that begins, or ends, at the offset; 0 where there is none.
std::uint32_t blank_behind(std::string_view text, std::uint32_t offset);
std::uint32_t blank_before(std::string_view text, std::uint32_t offset);

inline bool is_line_break(char c) {
  return c == '\n' || c == '\r';
}

}  // namespace syncql::syntax
