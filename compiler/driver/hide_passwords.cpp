#include "compiler/driver/hide_passwords.h"

#include <algorithm>
#include <cctype>
#include <string_view>

namespace syncql::driver {
namespace {

constexpr std::string_view kName = "password";

char lower(char c) {
  return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
}

bool in_word(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

std::size_t find_name(std::string_view text, std::size_t from) {
  const auto found =
      std::search(text.begin() + static_cast<std::ptrdiff_t>(from), text.end(), kName.begin(),
                  kName.end(), [](char a, char b) { return lower(a) == b; });
  return static_cast<std::size_t>(found - text.begin());
}

// Behind what may stand between the name and its value: quotes of the name, `=`, `:`, blanks.
std::size_t value_begin(std::string_view text, std::size_t at) {
  while (at < text.size() && std::string_view("=: \t\r\n`").find(text[at]) != std::string::npos) {
    ++at;
  }
  return at;
}

// Behind the closing quotes; a text that is not closed ends with its line.
std::size_t quoted_end(std::string_view text, std::size_t at, std::string_view quotes) {
  const std::size_t close = text.find(quotes, at + quotes.size());
  if (close == std::string_view::npos) return std::min(text.find('\n', at), text.size());
  const std::size_t end = close + quotes.size();
  const bool doubled = quotes.size() == 1 && text.substr(end, 1) == quotes;
  return doubled ? quoted_end(text, end, quotes) : end;
}

// `at` where there is nothing to hide: env('X') and file('x') only say where the secret is.
std::size_t value_end(std::string_view text, std::size_t at) {
  for (const std::string_view quotes : {"'", "\"", "$$"}) {
    if (text.substr(at).starts_with(quotes)) return quoted_end(text, at, quotes);
  }
  std::size_t end = at;
  while (end < text.size() && in_word(text[end])) ++end;
  return end < text.size() && text[end] == '(' ? at : end;
}

}  // namespace

void hide_passwords(SourceManager& sources, Diagnostics& diagnostics, FileId file) {
  const std::string_view text = sources.file(file).text();
  for (std::size_t at = find_name(text, 0); at < text.size(); at = find_name(text, at)) {
    at += kName.size();
    const std::size_t begin = value_begin(text, at);
    if (begin == at) continue;
    const std::size_t end = value_end(text, begin);
    const Span span{file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    sources.redact(span);
    diagnostics.drop_fixes(span);
  }
}

}  // namespace syncql::driver
