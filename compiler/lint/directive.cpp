#include "compiler/lint/directive.h"

#include <algorithm>

namespace syncql::lint {
namespace {

constexpr std::string_view kBlank = " \t\r\n";

// Cuts the next word off the front of `text`; `at` is the word's place in the whole comment.
std::string_view take_word(std::string_view& text, std::size_t& at) {
  const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n,"), text.size());
  const std::size_t end = std::min(text.find_first_of(" \t\r\n,", begin), text.size());
  const std::string_view word = text.substr(begin, end - begin);
  text.remove_prefix(end);
  at += begin;
  return word;
}

}  // namespace

std::optional<Directive> read_directive(const ast::Comment& comment) {
  constexpr std::string_view kMark = "lint:";
  std::string_view text = comment.text;
  if (text.starts_with("/*")) text.remove_suffix(std::min<std::size_t>(2, text.size()));
  const std::size_t first = std::min(text.find_first_not_of(kBlank, 2), text.size());
  if (!text.substr(first).starts_with(kMark)) return std::nullopt;

  Directive directive;
  directive.span = comment.span;
  std::size_t at = first + kMark.size();
  // A reason in parentheses may stand behind the rules.
  std::string_view rest = text.substr(at, text.find('(', at) - at);
  const std::string_view verb = take_word(rest, at);
  directive.verb = verb;
  at += verb.size();
  for (std::string_view word = take_word(rest, at); !word.empty(); word = take_word(rest, at)) {
    const std::uint32_t begin = comment.span.begin + static_cast<std::uint32_t>(at);
    const std::uint32_t end = begin + static_cast<std::uint32_t>(word.size());
    directive.rules.push_back({std::string(word), {comment.span.file, begin, end}});
    at += word.size();
  }
  return directive;
}

}  // namespace syncql::lint
