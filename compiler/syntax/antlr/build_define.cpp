#include "compiler/syntax/antlr/build_define.h"

#include "compiler/syntax/antlr/build_property.h"

namespace syncql::syntax {
namespace {

template <typename Tree>
std::vector<ast::Property> build_properties(const Builder& builder,
                                            const std::vector<Tree*>& trees) {
  std::vector<ast::Property> result;
  for (auto* property : trees) result.push_back(build_property(builder, *property));
  return result;
}

ast::TypeName build_type(const Builder& builder, Parser::TypeNameContext& tree) {
  ast::TypeName result;
  result.span = builder.text.span(tree);
  result.name = upper_words(builder, builder.text.span(*tree.identifier()));
  if (auto* parameters = tree.typeParameters()) {
    for (auto* argument : parameters->typeName()) {
      result.arguments.push_back(build_type(builder, *argument));
    }
  }
  if (auto* values = tree.typeValues()) {
    for (auto* value : values->text()) result.values.push_back(build_text(builder, *value));
  }
  return result;
}

std::vector<ast::OptionDefinition> build_definitions(const Builder& builder,
                                                     Parser::DefinitionsContext& tree) {
  std::vector<ast::OptionDefinition> result;
  for (auto* definition : tree.definition()) {
    ast::OptionDefinition item;
    item.span = builder.text.span(*definition);
    item.name = {build_path(builder, *definition->optionPath()),
                 builder.text.span(*definition->optionPath())};
    item.type = build_type(builder, *definition->typeName());
    item.properties = build_properties(builder, definition->property());
    result.push_back(std::move(item));
  }
  return result;
}

ast::Section build_section(const Builder& builder, Parser::SectionContext& tree) {
  ast::Section result;
  result.span = builder.text.span(tree);
  result.name = tree.READER() != nullptr       ? "READER"
                : tree.WRITER() != nullptr     ? "WRITER"
                : tree.DATASOURCE() != nullptr ? "DATASOURCE"
                                               : "TYPES";
  result.properties = build_properties(builder, tree.plainProperty());
  result.options = build_definitions(builder, *tree.definitions());
  return result;
}

}  // namespace

ast::Define build_connector(const Builder& builder, Parser::ConnectorBodyContext& tree, Span span) {
  ast::Define result;
  result.what = ast::Define::What::Connector;
  result.span = span;
  result.name = build_identifier(builder, *tree.identifier());
  result.properties = build_properties(builder, tree.property());
  for (auto* section : tree.section()) result.sections.push_back(build_section(builder, *section));
  return result;
}

ast::Define build_option_set(const Builder& builder, Parser::OptionsBodyContext& tree, Span span) {
  const bool settings = tree.SETTINGS() != nullptr;
  ast::Define result;
  result.what = settings ? ast::Define::What::Settings : ast::Define::What::Types;
  result.span = span;
  result.name = build_identifier(builder, *tree.identifier());
  result.properties = build_properties(builder, tree.plainProperty());
  ast::Section section;
  section.name = settings ? "SETTINGS" : "TYPES";
  section.span = builder.text.span(*tree.definitions());
  section.options = build_definitions(builder, *tree.definitions());
  result.sections.push_back(std::move(section));
  return result;
}

}  // namespace syncql::syntax
