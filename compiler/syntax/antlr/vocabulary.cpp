#include "compiler/syntax/antlr/vocabulary.h"

#include <algorithm>
#include <fmt/format.h>

#include "compiler/syntax/antlr/generated.h"

namespace syncql::syntax {
namespace {

struct Rule {
  std::size_t index;
  RuleWords words;
};

constexpr Rule kRules[] = {
    {Parser::RuleStatement, {true, "a statement", true}},
    {Parser::RuleSyncClause, {true, "a clause such as `WHERE`, `SPLIT BY` or `WITH`", true}},
    {Parser::RuleProperty, {true, "a property such as `REQUIRED` or `DOC`", true}},
    {Parser::RulePlainProperty, {true, "a property such as `REQUIRED` or `DOC`", true}},
    {Parser::RuleSection, {true, "a section such as `READER` or `WRITER`", true}},
    {Parser::RuleRole, {true, "what fills it, such as `WHERE` or `SPLIT BY`", true}},
    {Parser::RuleInfix, {true, "an operator", true}},
    {Parser::RulePostfix, {true, "an operator", true}},
    {Parser::RuleBoundedInfix, {true, "an operator", true}},
    {Parser::RuleCallTail, {true, "", true}},
    {Parser::RuleOver, {true, "", true}},
    {Parser::RulePrefix, {true, "", false}},
    {Parser::RuleCallArguments, {true, "", false}},
    {Parser::RuleLiteral, {true, "", false}},
    {Parser::RuleTypeArguments, {true, "", false}},
    {Parser::RuleTypeParameters, {true, "", false}},
    {Parser::RuleTypeValues, {true, "", false}},
    {Parser::RuleTypeWord, {true, "", false}},
    {Parser::RuleValue, {true, "a value", true}},
    {Parser::RuleExpression, {true, "an expression", false}},
    {Parser::RuleBounded, {true, "an expression", false}},
    {Parser::RuleOperand, {true, "an expression", false}},
    {Parser::RuleCallBody, {true, "an expression", false}},
    {Parser::RuleSourceColumn, {true, "a column or an expression", false}},
    {Parser::RuleTargetColumn, {true, "a column", false}},
    {Parser::RuleSubSelect, {true, "a sub-select", false}},
    {Parser::RuleTableItem, {true, "a column or `PRIMARY KEY`", false}},
    {Parser::RuleBalanced, {true, "SQL", false}},
    {Parser::RuleText, {true, "a string in single quotes", false}},
    {Parser::RuleBound, {true, "a number", false}},
    {Parser::RuleColumnType, {true, "a type", false}},
    {Parser::RuleTypeName, {true, "a type", false}},
    {Parser::RuleDdlKind, {true, "a kind of change such as `ADD COLUMN`", false}},
    {Parser::RuleTablePattern, {true, "a table or a pattern", false}},
    {Parser::RuleExceptPattern, {true, "a table or a pattern", false}},
    {Parser::RuleOption, {true, "an option", false}},
    {Parser::RuleDefinition, {true, "an option", false}},
    {Parser::RuleEntry, {true, "a key", false}},
    {Parser::RuleOptionPath, {true, "a name", false}},
    {Parser::RuleAnyName, {true, "a name", false}},
    {Parser::RuleIdentifier, {true, "a name", false}},
    {Parser::RuleCallable, {true, "a name", false}},
};

}  // namespace

RuleWords words_for_rule(std::size_t rule) {
  const auto* known = std::find_if(std::begin(kRules), std::end(kRules),
                                   [&](const Rule& item) { return item.index == rule; });
  return known == std::end(kRules) ? RuleWords{} : known->words;
}

std::string words_for_token(std::size_t type) {
  switch (type) {
    case antlr4::Token::EOF:
      return "the end of the statement";
    case Parser::IDENTIFIER:
      return "a name";
    case Parser::NUMBER:
      return "a number";
    case Parser::STRING:
      return "a string in single quotes";
    case Parser::RAW_STRING:
      return "a text between `$$` and `$$`";
    case Parser::QUANTITY:
      return "a size or duration";
    case Parser::PLACEHOLDER:
      return "a parameter";
    default:
      return fmt::format("`{}`", spelling(type));
  }
}

std::string spelling(std::size_t type) {
  const std::string quoted = Lexer(nullptr).getVocabulary().getLiteralName(type);
  return quoted.size() < 2 ? quoted : quoted.substr(1, quoted.size() - 2);
}

bool is_unit(std::string_view word) {
  static constexpr std::string_view kUnits[] = {"b",   "kb",  "mb", "gb", "tb", "kib", "mib",
                                                "gib", "tib", "ms", "s",  "m",  "h",   "d"};
  std::string lower(word);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  }
  return std::find(std::begin(kUnits), std::end(kUnits), lower) != std::end(kUnits);
}

bool is_keyword(std::size_t type) {
  return type >= Parser::AND && type <= Parser::XOR;
}

bool is_reserved(std::size_t type) {
  return type >= Parser::AND && type <= Parser::WITH;
}

bool is_name(std::size_t type) {
  const bool identifier = type >= Parser::PLACEHOLDER && type <= Parser::DOUBLE_QUOTED;
  return identifier || (is_keyword(type) && !is_reserved(type));
}

}  // namespace syncql::syntax
