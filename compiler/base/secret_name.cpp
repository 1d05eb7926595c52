#include "compiler/base/secret_name.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "compiler/base/suggest.h"

namespace syncql {
namespace {

// How many letters and digits the identifier of an access key has, its start included.
struct KeyForm {
  std::string_view start;
  std::size_t least;
  std::size_t most;
};
constexpr KeyForm kKeyForms[] = {
    {"LTAI", 16, 24},  // Alibaba Cloud: 16 formerly, 24 now
    {"AKIA", 20, 20},  // Amazon
    {"ASIA", 20, 20},  // the same, for a time
};

}  // namespace

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

bool holds_access_key(std::string_view text) {
  const auto in_word = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; };
  for (const KeyForm& form : kKeyForms) {
    std::size_t at = text.find(form.start);
    for (; at != std::string_view::npos; at = text.find(form.start, at + 1)) {
      if (at > 0 && in_word(text[at - 1])) continue;
      const auto* const end = std::find_if_not(text.begin() + at, text.end(), in_word);
      const auto length = static_cast<std::size_t>(end - text.begin()) - at;
      if (length >= form.least && length <= form.most) return true;
    }
  }
  return false;
}

}  // namespace syncql
