#include "compiler/syntax/antlr/expectation.h"

#include <algorithm>

#include "compiler/syntax/antlr/vocabulary.h"

namespace syncql::syntax {
namespace {

constexpr std::size_t kMostNamed = 5;  // expected things in a message

// In the order of the grammar; signs that may follow any name or expression only where they are
// all there is.
std::vector<std::string> phrases(const Expected& expected) {
  std::vector<std::string> result;
  std::vector<std::string> weak;
  for (const std::size_t rule : expected.rules) {
    const RuleWords words = words_for_rule(rule);
    const bool is_weak = rule == Parser::RuleInfix || rule == Parser::RulePostfix;
    if (!words.phrase.empty()) (is_weak ? weak : result).emplace_back(words.phrase);
  }
  for (const std::size_t type : expected.tokens) {
    const bool is_weak = type == Lexer::DOT || type == Lexer::RAW_STRING;
    (is_weak ? weak : result).push_back(words_for_token(type));
  }
  if (result.empty()) result = weak;
  std::vector<std::string> once;
  for (std::string& phrase : result) {
    if (std::find(once.begin(), once.end(), phrase) == once.end())
      once.push_back(std::move(phrase));
  }
  return once;
}

}  // namespace

std::string expectation(const Expected& expected) {
  std::vector<std::string> items = phrases(expected);
  if (items.empty()) return "";
  if (items.size() > kMostNamed) {
    items.resize(kMostNamed);
    items.emplace_back("something else");
  }
  std::string result = "expected " + items.front();
  for (std::size_t i = 1; i < items.size(); ++i) {
    result += (i + 1 == items.size() ? " or " : ", ") + items[i];
  }
  return result;
}

}  // namespace syncql::syntax
