#include "compiler/syntax/format/define.h"

#include "compiler/syntax/format/parts.h"
#include "compiler/syntax/format/property.h"
#include "compiler/syntax/format/value.h"

namespace syncql::syntax {
namespace {

void write_type(Writer& out, const ast::TypeName& type) {
  out.notes_before(type.span.begin);
  out.text(type.name);
  for (std::size_t i = 0; i < type.arguments.size(); ++i) {
    out.text(i == 0 ? "<" : ", ");
    write_type(out, type.arguments[i]);
  }
  if (!type.arguments.empty()) out.text(">");
  if (type.values.empty()) return;
  std::vector<ListItem> items;
  for (const ast::Text& value : type.values) {
    items.push_back({value.span, [&out, &value] { out.written(value.span); }});
  }
  write_list(out, {"(", ")", true}, type.span, items);
}

void write_definitions(Writer& out, const ast::Section& section) {
  const std::vector<ast::OptionDefinition>& all = section.options;
  std::vector<ListItem> items;
  items.reserve(all.size());
  for (const ast::OptionDefinition& definition : all) {
    items.push_back({definition.span, [&out, &definition] {
                       write_name(out, definition.name.parts);
                       out.space();
                       write_type(out, definition.type);
                       write_properties(out, definition.properties);
                     }});
  }
  const bool are_types = section.name == "TYPES";
  write_list(out, {"(", ")", are_types, are_types}, section.span, items);
}

void write_section(Writer& out, const ast::Section& section) {
  out.text(section.name);
  write_properties(out, section.properties);
  out.space();
  write_definitions(out, section);
}

void write_connector(Writer& out, const ast::Define& define) {
  std::vector<Part> parts;
  for (const ast::Property& property : define.properties) {
    parts.push_back({property.span, [&out, &property] { write_property(out, property); }});
  }
  for (const ast::Section& section : define.sections) {
    parts.push_back({section.span, [&out, &section] { write_section(out, section); }, true});
  }
  if (parts.empty()) return;
  out.add(Piece::Kind::Indent);
  out.new_line();
  write_parts(out, parts);
  out.add(Piece::Kind::Dedent);
}

// With properties the options stand below them, and are moved in as far as they are.
void write_option_set(Writer& out, const ast::Define& define) {
  const ast::Section& section = define.sections.front();
  out.add(Piece::Kind::Indent);
  for (const ast::Property& property : define.properties) {
    out.notes_on_line(property.span.begin);
    out.new_line();
    write_property(out, property);
  }
  if (define.properties.empty()) out.add(Piece::Kind::Dedent);
  out.space();
  write_definitions(out, section);
  if (!define.properties.empty()) out.add(Piece::Kind::Dedent);
}

}  // namespace

void write_define(Writer& out, const ast::Define& define) {
  using What = ast::Define::What;
  out.keyword(define.what == What::Connector  ? "DEFINE CONNECTOR"
              : define.what == What::Settings ? "DEFINE SETTINGS"
                                              : "DEFINE TYPES");
  out.written(define.name.span);
  if (define.what == What::Connector) {
    write_connector(out, define);
  } else {
    write_option_set(out, define);
  }
}

}  // namespace syncql::syntax
