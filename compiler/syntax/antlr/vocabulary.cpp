#include "compiler/syntax/antlr/vocabulary.h"

#include <algorithm>
#include <fmt/format.h>

#include "compiler/syntax/antlr/generated.h"

namespace syncql::syntax {

RuleWords words_for_rule(std::size_t rule) {
  switch (rule) {
    case Parser::RuleStatement:
      return {true, "a statement", true};
    case Parser::RuleSyncClause:
      return {true, "a clause such as `WHERE`, `SPLIT BY` or `WITH`", true};
    case Parser::RuleProperty:
    case Parser::RulePlainProperty:
      return {true, "a property such as `REQUIRED` or `DOC`", true};
    case Parser::RuleSection:
      return {true, "a section such as `READER` or `WRITER`", true};
    case Parser::RuleRole:
      return {true, "what fills it, such as `WHERE` or `SPLIT BY`", true};
    case Parser::RuleInfix:
    case Parser::RulePostfix:
    case Parser::RuleBoundedInfix:
      return {true, "an operator", true};
    case Parser::RuleCallTail:
    case Parser::RuleOver:
      return {true, "", true};
    case Parser::RulePrefix:
    case Parser::RuleCallArguments:
    case Parser::RuleLiteral:
    case Parser::RuleTypeArguments:
    case Parser::RuleTypeParameters:
    case Parser::RuleTypeValues:
    case Parser::RuleTypeWord:
      return {true, "", false};
    case Parser::RuleValue:
      return {true, "a value", true};
    case Parser::RuleExpression:
    case Parser::RuleBounded:
    case Parser::RuleOperand:
    case Parser::RuleCallBody:
      return {true, "an expression", false};
    case Parser::RuleSourceColumn:
      return {true, "a column or an expression", false};
    case Parser::RuleSubSelect:
      return {true, "a sub-select", false};
    case Parser::RuleTableItem:
      return {true, "a column or `PRIMARY KEY`", false};
    case Parser::RuleBalanced:
      return {true, "SQL", false};
    case Parser::RuleText:
      return {true, "a string in single quotes", false};
    case Parser::RuleBound:
      return {true, "a number", false};
    case Parser::RuleColumnType:
    case Parser::RuleTypeName:
      return {true, "a type", false};
    case Parser::RuleDdlKind:
      return {true, "a kind of change such as `ADD COLUMN`", false};
    case Parser::RuleTablePattern:
    case Parser::RuleExceptPattern:
      return {true, "a table or a pattern", false};
    case Parser::RuleOption:
    case Parser::RuleDefinition:
      return {true, "an option", false};
    case Parser::RuleEntry:
      return {true, "a key", false};
    case Parser::RuleOptionPath:
    case Parser::RuleAnyName:
    case Parser::RuleIdentifier:
    case Parser::RuleCallable:
      return {true, "a name", false};
    default:
      return {};
  }
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
