#include "compiler/syntax/antlr/build_value.h"

namespace syncql::syntax {
namespace {

ast::Secret build_secret(const Builder& builder, Parser::SecretContext& tree) {
  ast::Secret result;
  result.kind = tree.ENV() != nullptr ? ast::Secret::Kind::Env : ast::Secret::Kind::File;
  result.argument = build_text(builder, *tree.text());
  return result;
}

ast::List build_list(const Builder& builder, Parser::ListContext& tree) {
  ast::List result;
  for (auto* item : tree.value()) result.items.push_back(build_value(builder, *item));
  return result;
}

ast::Entry build_entry(const Builder& builder, Parser::EntryContext& tree) {
  ast::Entry result;
  result.key_span = builder.text.span(*tree.start);
  result.key = tree.STRING() != nullptr ? build_text(builder, *tree.start)
                                        : build_identifier(builder, *tree.start).text;
  result.value = build_value(builder, *tree.value());
  return result;
}

// A value of a single token.
ast::Value build_simple(const Builder& builder, Parser::ValueContext& tree) {
  ast::Value result;
  result.span = builder.text.span(tree);
  switch (tree.start->getType()) {
    case Parser::NULL_:
      result.data = ast::Null{};
      break;
    case Parser::TRUE:
    case Parser::FALSE:
      result.data = tree.start->getType() == Parser::TRUE;
      break;
    case Parser::PLACEHOLDER:
      result.data = ast::Parameter{build_parameter(builder, *tree.start)};
      break;
    default:
      result.data = ast::Word{std::string(builder.text.text(result.span))};
      break;
  }
  return result;
}

ast::Option build_option(const Builder& builder, Parser::OptionContext& tree) {
  ast::Option result;
  result.path = build_path(builder, *tree.optionPath());
  result.path_span = builder.text.span(*tree.optionPath());
  result.value = build_value(builder, *tree.value());
  return result;
}

}  // namespace

std::string build_parameter(const Builder& builder, const antlr4::Token& token) {
  const std::string_view written = builder.text.text(token);
  std::string_view name = written.substr(2, written.size() - 3);
  name.remove_prefix(name.find_first_not_of(" \t"));
  return std::string(name.substr(0, name.find_last_not_of(" \t") + 1));
}

ast::Value build_number(const Builder& builder, antlr4::tree::TerminalNode& number, bool negative,
                        Span span) {
  ast::Value result;
  result.span = span;
  std::string text = negative ? "-" : "";
  text += builder.text.text(*number.getSymbol());
  if (number.getSymbol()->getType() == Parser::NUMBER) {
    result.data = ast::Number{text};
    return result;
  }
  const std::size_t unit = text.find_first_not_of("-.0123456789");
  result.data = ast::Quantity{text.substr(0, unit), text.substr(unit)};
  return result;
}

ast::Value build_value(const Builder& builder, Parser::ValueContext& tree) {
  const Span span = builder.text.span(tree);
  const bool negative = tree.MINUS() != nullptr;
  if (auto* number = tree.NUMBER()) return build_number(builder, *number, negative, span);
  if (auto* quantity = tree.QUANTITY()) return build_number(builder, *quantity, negative, span);
  if (auto* text = tree.text()) return {ast::String{build_text(builder, *text).text}, span};
  if (auto* secret = tree.secret()) return {build_secret(builder, *secret), span};
  if (auto* list = tree.list()) return {build_list(builder, *list), span};
  if (auto* object = tree.object()) return {build_object(builder, *object), span};
  return build_simple(builder, tree);
}

ast::Object build_object(const Builder& builder, Parser::ObjectContext& tree) {
  ast::Object result;
  for (auto* entry : tree.entry()) result.entries.push_back(build_entry(builder, *entry));
  return result;
}

std::vector<ast::Option> build_options(const Builder& builder, Parser::OptionListContext& tree) {
  std::vector<ast::Option> result;
  for (auto* option : tree.option()) result.push_back(build_option(builder, *option));
  return result;
}

}  // namespace syncql::syntax
