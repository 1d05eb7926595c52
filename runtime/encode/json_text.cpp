#include "runtime/encode/json_text.h"

#include <algorithm>
#include <cstring>

namespace syncql::runtime {
namespace {

bool needs_escape(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
}

char* put_escape(char* out, char c) {
  constexpr std::string_view kHex = "0123456789abcdef";
  *out++ = '\\';
  switch (c) {
    case '\n':
      *out++ = 'n';
      return out;
    case '\r':
      *out++ = 'r';
      return out;
    case '\t':
      *out++ = 't';
      return out;
    case '"':
    case '\\':
      *out++ = c;
      return out;
    default:
      break;
  }
  for (const char part : {'u', '0', '0', kHex[static_cast<unsigned char>(c) >> 4U],
                          kHex[static_cast<unsigned char>(c) & 15U]}) {
    *out++ = part;
  }
  return out;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Cuts leading digits off; false where there are none.
bool take_digits(std::string_view& text) {
  const auto rest = std::find_if_not(text.begin(), text.end(), is_digit);
  const auto count = static_cast<std::size_t>(rest - text.begin());
  text.remove_prefix(count);
  return count > 0;
}

}  // namespace

void append_json_string(std::string_view text, Body& body) {
  body.append("\"");
  while (!text.empty()) {
    const auto stop = std::find_if(text.begin(), text.end(), needs_escape);
    const auto plain = static_cast<std::size_t>(stop - text.begin());
    body.append(text.substr(0, plain));
    text.remove_prefix(plain);
    if (text.empty()) break;
    body.end_at(put_escape(body.room(kLongestJsonEscape), text.front()));
    text.remove_prefix(1);
  }
  body.append("\"");
}

bool is_json_number(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  const bool leading_zero = text.size() > 1 && text[0] == '0' && is_digit(text[1]);
  if (leading_zero || !take_digits(text)) return false;
  if (text.starts_with('.')) {
    text.remove_prefix(1);
    if (!take_digits(text)) return false;
  }
  if (text.starts_with('e') || text.starts_with('E')) {
    text.remove_prefix(1);
    if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
    if (!take_digits(text)) return false;
  }
  return text.empty();
}

}  // namespace syncql::runtime
