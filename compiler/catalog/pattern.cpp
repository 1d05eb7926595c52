#include "compiler/catalog/pattern.h"

#include <optional>
#include <regex>

namespace syncql::catalog {
namespace {

// Breadth first: without it `(a+)+b` tries 2^n ways through n letters.
std::optional<std::regex> compiled(const std::string& pattern) {
  try {
    return std::regex(pattern, std::regex::ECMAScript | std::regex_constants::__polynomial);
  } catch (const std::regex_error&) {
    return std::nullopt;
  }
}

}  // namespace

bool is_pattern(const std::string& pattern) {
  return compiled(pattern).has_value();
}

bool matches(const std::string& pattern, const std::string& text) {
  constexpr std::size_t kLongest = 1000;  // the time grows with the text and with the pattern
  if (text.size() > kLongest) return false;
  const auto regex = compiled(pattern);
  try {
    return regex && std::regex_match(text, *regex);
  } catch (const std::regex_error&) {  // a match that grows beyond bounds
    return false;
  }
}

}  // namespace syncql::catalog
