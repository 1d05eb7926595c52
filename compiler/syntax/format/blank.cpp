#include "compiler/syntax/format/blank.h"

#include <algorithm>
#include <iterator>

namespace syncql::syntax {
namespace {

// Those of more than one byte, but for U+2000 to U+200B.
constexpr std::string_view kWide[] = {"\u00A0", "\u2028", "\u2029", "\u202F",
                                      "\u205F", "\u3000", "\uFEFF"};

bool is_blank(std::string_view character) {
  if (character.size() == 1) {
    return std::string_view(" \t\r\n\f\v").find(character[0]) != std::string_view::npos;
  }
  if (character >= std::string_view("\u2000") && character <= std::string_view("\u200B")) {
    return character.size() == 3;
  }
  return std::find(std::begin(kWide), std::end(kWide), character) != std::end(kWide);
}

}  // namespace

std::uint32_t blank_behind(std::string_view text, std::uint32_t offset) {
  for (std::uint32_t size = 1; size <= 3 && offset + size <= text.size(); ++size) {
    if (is_blank(text.substr(offset, size))) return size;
  }
  return 0;
}

std::uint32_t blank_before(std::string_view text, std::uint32_t offset) {
  for (std::uint32_t size = 1; size <= 3 && size <= offset; ++size) {
    if (is_blank(text.substr(offset - size, size))) return size;
  }
  return 0;
}

}  // namespace syncql::syntax
