#include "compiler/syntax/antlr/build_property.h"

#include "compiler/syntax/antlr/build_value.h"

namespace syncql::syntax {
namespace {

// Of a rule of nothing but keywords; comments may stand between them.
std::string keywords(const Builder& builder, antlr4::ParserRuleContext& tree) {
  std::string result;
  for (auto* child : tree.children) {
    auto& leaf = dynamic_cast<antlr4::tree::TerminalNode&>(*child);
    if (!result.empty()) result += ' ';
    result += upper_words(builder, builder.text.span(leaf));
  }
  return result;
}

ast::Value word(const Builder& builder, antlr4::ParserRuleContext& tree) {
  return {ast::Word{keywords(builder, tree)}, builder.text.span(tree)};
}

ast::Value string(const Builder& builder, Parser::TextContext& tree) {
  ast::Text text = build_text(builder, tree);
  return {ast::String{std::move(text.text)}, text.span};
}

// What stands behind WHEN; SPLIT BY in one spelling.
void add_condition(const Builder& builder, Parser::ConditionContext* tree, ast::Property& to) {
  if (tree == nullptr) return;
  auto* expression = tree->expression();
  to.condition_span = expression != nullptr ? builder.text.span(*expression)
                                            : cover(builder.text.span(*tree->SPLIT()),
                                                    builder.text.span(*tree->BY()));
  to.condition = expression != nullptr ? builder.text.text(to.condition_span) : "SPLIT BY";
}

ast::Value build_bound(const Builder& builder, Parser::BoundContext& tree) {
  auto* number = tree.NUMBER() != nullptr ? tree.NUMBER() : tree.QUANTITY();
  return build_number(builder, *number, tree.MINUS() != nullptr, builder.text.span(tree));
}

std::vector<ast::Value> build_check(const Builder& builder, Parser::CheckContext& tree) {
  const Span span = builder.text.span(*tree.start);
  const bool between = tree.BETWEEN() != nullptr;
  std::vector<ast::Value> result;
  result.push_back({ast::Word{between ? "BETWEEN" : std::string(builder.text.text(span))}, span});
  for (auto* bound : tree.bound()) result.push_back(build_bound(builder, *bound));
  return result;
}

std::vector<ast::Value> build_option_names(const Builder& builder,
                                           Parser::OptionNamesContext& tree) {
  std::vector<ast::Value> result;
  for (auto* path : tree.optionPath()) {
    std::string name;
    for (const ast::Identifier& part : build_path(builder, *path)) {
      name += (name.empty() ? "" : ".") + part.text;
    }
    result.push_back({ast::Word{std::move(name)}, builder.text.span(*path)});
  }
  return result;
}

std::vector<ast::Value> build_texts(const Builder& builder, Parser::TypeValuesContext& tree) {
  std::vector<ast::Value> result;
  for (auto* item : tree.text()) result.push_back(string(builder, *item));
  return result;
}

std::optional<ast::Text> build_report(const Builder& builder, Parser::ReportContext* tree) {
  if (tree == nullptr) return std::nullopt;
  return build_text(builder, *tree->text());
}

ast::Property build_as(const Builder& builder, Parser::AsPropertyContext& tree) {
  ast::Property result{"AS", {string(builder, *tree.text())}, "", {}, {}};
  if (auto* text = tree.TEXT()) {
    result.arguments.push_back({ast::Word{"TEXT"}, builder.text.span(*text)});
  }
  if (auto* back_end = tree.identifier()) {
    const ast::Identifier name = build_identifier(builder, *back_end);
    result.arguments.push_back({ast::Word{name.text}, name.span});
  }
  return result;
}

// LENGTH 65535 BYTES: the unit, then the number where there is one.
ast::Property build_length(const Builder& builder, Parser::LengthPropertyContext& tree) {
  const Span unit = builder.text.span(*tree.IDENTIFIER());
  ast::Property result{
      "LENGTH", {{ast::Word{upper_words(builder, unit)}, unit}}, "", std::nullopt, {}};
  if (auto* number = tree.NUMBER()) {
    const Span span = builder.text.span(*number);
    result.arguments.push_back(build_number(builder, *number, false, span));
  }
  return result;
}

// The first keyword in upper case.
std::string first_word(const Builder& builder, antlr4::ParserRuleContext& tree) {
  return upper_words(builder, builder.text.span(*tree.start));
}

ast::Property build_conditional(const Builder& builder, Parser::ConditionalPropertyContext& tree) {
  ast::Property result;
  result.name = first_word(builder, tree);
  if (auto* standard = dynamic_cast<Parser::DefaultPropertyContext*>(&tree)) {
    result.arguments.push_back(build_value(builder, *standard->value()));
    add_condition(builder, standard->condition(), result);
    return result;
  }
  if (auto* type = dynamic_cast<Parser::ColumnTypePropertyContext*>(&tree)) {
    result.name += " TYPE";
    result.arguments = build_texts(builder, *type->typeValues());
    result.report = build_report(builder, type->report());
    add_condition(builder, type->condition(), result);
    return result;
  }
  auto& when = dynamic_cast<Parser::WhenPropertyContext&>(tree);
  result.report = build_report(builder, when.report());
  add_condition(builder, when.condition(), result);
  return result;
}

ast::Property build_plain(const Builder& builder, Parser::PlainPropertyContext& tree) {
  if (auto* from = dynamic_cast<Parser::FromPropertyContext*>(&tree)) {
    return {"FROM", {word(builder, *from->role())}, "", {}, {}};
  }
  if (auto* check = dynamic_cast<Parser::CheckPropertyContext*>(&tree)) {
    return {"CHECK", build_check(builder, *check->check()), "", {}, {}};
  }
  if (auto* conflicts = dynamic_cast<Parser::ConflictsPropertyContext*>(&tree)) {
    return {"CONFLICTS WITH",
            build_option_names(builder, *conflicts->optionNames()),
            "",
            build_report(builder, conflicts->report()),
            {}};
  }
  if (auto* confused = dynamic_cast<Parser::ConfusedPropertyContext*>(&tree)) {
    return {"CONFUSED WITH", build_option_names(builder, *confused->optionNames()), "", {}, {}};
  }
  if (auto* hints = dynamic_cast<Parser::HintsPropertyContext*>(&tree)) {
    return {"HINTS", build_texts(builder, *hints->typeValues()), "", {}, {}};
  }
  if (auto* others = dynamic_cast<Parser::RequiresPropertyContext*>(&tree)) {
    return {"REQUIRES", build_option_names(builder, *others->optionNames()), "", {}, {}};
  }
  if (auto* as = dynamic_cast<Parser::AsPropertyContext*>(&tree)) return build_as(builder, *as);
  if (auto* length = dynamic_cast<Parser::LengthPropertyContext*>(&tree)) {
    return build_length(builder, *length);
  }
  if (auto* step = dynamic_cast<Parser::StepTypePropertyContext*>(&tree)) {
    return {"STEP TYPE", {string(builder, *step->text())}, "", {}, {}};
  }
  if (auto* text = dynamic_cast<Parser::TextPropertyContext*>(&tree)) {
    return {first_word(builder, tree), {string(builder, *text->text())}, "", {}, {}};
  }
  return {keywords(builder, tree), {}, "", {}, {}};
}

}  // namespace

ast::Property build_property(const Builder& builder, Parser::PlainPropertyContext& tree) {
  ast::Property result = build_plain(builder, tree);
  result.span = builder.text.span(tree);
  return result;
}

ast::Property build_property(const Builder& builder, Parser::PropertyContext& tree) {
  if (auto* plain = tree.plainProperty()) return build_property(builder, *plain);
  ast::Property result = build_conditional(builder, *tree.conditionalProperty());
  result.span = builder.text.span(tree);
  return result;
}

}  // namespace syncql::syntax
