#include "compiler/base/secret_name.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "compiler/base/suggest.h"

namespace syncql {

std::string plain_word(std::string_view name) {
  std::string result;
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isalnum(byte) != 0) result += static_cast<char>(std::tolower(byte));
  }
  return result;
}

bool sounds_secret(std::string_view name) {
  static constexpr std::string_view kParts[] = {"pass",       "pwd",       "secret",       "token",
                                                "credential", "accesskey", "authorization"};
  static const std::array<std::string, 1> kPassword = {"password"};
  const std::string word = plain_word(name);
  const bool part = std::any_of(std::begin(kParts), std::end(kParts), [&](std::string_view item) {
    return word.find(item) != std::string::npos;
  });
  return part || nearest(word, kPassword).has_value();
}

bool holds_login(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) return false;
  const std::size_t stop = text.find_first_of("@ \t\r\n`", colon);
  return stop != std::string_view::npos && text[stop] == '@';
}

bool holds_password(std::string_view text) {
  const std::size_t properties = text.find_first_of("?;&");
  if (properties == std::string_view::npos || text.find("://") == std::string_view::npos) {
    return false;
  }
  const std::string word = plain_word(text.substr(properties));
  return word.find("password") != std::string::npos || word.find("pwd") != std::string::npos;
}

}  // namespace syncql
