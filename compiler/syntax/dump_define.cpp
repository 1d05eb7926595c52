#include "compiler/syntax/dump_define.h"

namespace syncql::syntax {
namespace {

std::string show(const ast::TypeName& type) {
  std::string result = type.name;
  std::string arguments;
  for (const ast::TypeName& argument : type.arguments) {
    arguments += (arguments.empty() ? "" : ", ") + show(argument);
  }
  if (!arguments.empty()) result += "<" + arguments + ">";
  std::string values;
  for (const ast::String& value : type.values) {
    values += (values.empty() ? "" : ", ") + show_text(value.text);
  }
  if (!values.empty()) result += "(" + values + ")";
  return result;
}

void dump_properties(DumpText out, const std::vector<ast::Property>& properties) {
  for (const ast::Property& property : properties) {
    std::string line = property.name;
    for (const ast::Value& argument : property.arguments) line += " " + syntax::show(argument);
    if (!property.condition.empty()) line += " when " + show_text(property.condition);
    out.line(line);
  }
}

}  // namespace

void dump(DumpText out, const ast::Define& define) {
  using What = ast::Define::What;
  const char* what = define.what == What::Connector  ? "connector "
                     : define.what == What::Settings ? "settings "
                                                     : "types ";
  out.line("define " + std::string(what) + show(define.name));
  dump_properties(out.inner(), define.properties);
  for (const ast::Section& section : define.sections) {
    out.inner().line("section " + section.name);
    dump_properties(out.inner().inner(), section.properties);
    for (const ast::OptionDefinition& option : section.options) {
      const DumpText line = out.inner().inner();
      DumpText(line).line("option " + show(option.name) + " " + show(option.type));
      dump_properties(line.inner(), option.properties);
    }
  }
}

}  // namespace syncql::syntax
