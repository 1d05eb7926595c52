#include "compiler/lint/separator_text.h"

#include <cctype>
#include <charconv>
#include <string>

namespace syncql::lint {
namespace {

std::string decoded(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool escapes = text[at] == '\\' && at + 1 < text.size();
    const char next = escapes ? text[at + 1] : '\0';
    unsigned byte = 0;
    if (next == 't' || next == 'n' || next == 'r') {
      out += next == 't' ? '\t' : next == 'n' ? '\n' : '\r';
      ++at;
    } else if (next == 'x' && at + 3 < text.size() &&
               std::from_chars(text.data() + at + 2, text.data() + at + 4, byte, 16).ptr ==
                   text.data() + at + 4) {
      out += static_cast<char>(byte);
      at += 3;
    } else {
      out += text[at];
    }
  }
  return out;
}

}  // namespace

bool stands_in_texts(std::string_view separator) {
  const std::string text = decoded(separator);
  return text == "\r\n" || (text.size() == 1 &&
                            std::string_view(",|; \t\n\r").find(text[0]) != std::string_view::npos);
}

}  // namespace syncql::lint
