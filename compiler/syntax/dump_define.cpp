#include "compiler/syntax/dump_define.h"

#include <fmt/format.h>

namespace syncql::syntax {
namespace {

std::string show(const ast::TypeName& type) {
  std::string result = type.name;
  std::string arguments;
  for (const ast::TypeName& argument : type.arguments) {
    if (!arguments.empty()) arguments += ", ";
    arguments += show(argument);
  }
  if (!arguments.empty()) result += fmt::format("<{}>", arguments);
  std::string values;
  for (const ast::Text& value : type.values) {
    if (!values.empty()) values += ", ";
    values += show_text(value.text);
  }
  if (!values.empty()) result += fmt::format("({})", values);
  return result;
}

void dump_properties(DumpText out, const std::vector<ast::Property>& properties) {
  for (const ast::Property& property : properties) {
    std::string line = property.name;
    for (const ast::Value& argument : property.arguments) {
      line += fmt::format(" {}", syntax::show(argument));
    }
    if (!property.condition.empty()) line += " when " + show_text(property.condition);
    if (property.report) line += " report " + property.report->text;
    out.line(line);
  }
}

}  // namespace

void dump(DumpText out, const ast::Define& define) {
  using What = ast::Define::What;
  const char* what = define.what == What::Connector  ? "connector"
                     : define.what == What::Settings ? "settings"
                                                     : "types";
  out.line(fmt::format("define {} {}", what, syntax::show(define.name)));
  dump_properties(out.inner(), define.properties);
  for (const ast::Section& section : define.sections) {
    out.inner().line("section " + section.name);
    dump_properties(out.inner().inner(), section.properties);
    for (const ast::OptionDefinition& option : section.options) {
      const DumpText line = out.inner().inner();
      DumpText(line).line(
          fmt::format("option {} {}", syntax::show(option.name), show(option.type)));
      dump_properties(line.inner(), option.properties);
    }
  }
}

}  // namespace syncql::syntax
