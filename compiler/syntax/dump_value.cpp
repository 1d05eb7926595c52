#include "compiler/syntax/dump_value.h"

#include <fmt/format.h>

namespace syncql::syntax {
namespace {

struct ShowValue {
  std::string operator()(const ast::Null& /*value*/) const { return "null"; }
  std::string operator()(bool value) const { return value ? "true" : "false"; }
  std::string operator()(const ast::Number& value) const { return value.text; }
  std::string operator()(const ast::Quantity& value) const {
    return fmt::format("quantity {} {}", value.number, value.unit);
  }
  std::string operator()(const ast::String& value) const { return show_text(value.text); }
  std::string operator()(const ast::Word& value) const { return "word " + value.text; }
  std::string operator()(const ast::Parameter& value) const { return "parameter " + value.name; }
  std::string operator()(const ast::List& value) const {
    std::string result;
    for (const ast::Value& item : value.items) {
      if (!result.empty()) result += ", ";
      result += show(item);
    }
    return fmt::format("[{}]", result);
  }
  std::string operator()(const ast::Object& value) const {
    std::string result;
    for (const ast::Entry& entry : value.entries) {
      if (!result.empty()) result += ", ";
      result += fmt::format("{}: {}", show_text(entry.key), show(entry.value));
    }
    return fmt::format("{{{}}}", result);
  }
  std::string operator()(const ast::Secret& value) const {
    const char* kind = value.kind == ast::Secret::Kind::Env ? "env" : "file";
    return fmt::format("{}({})", kind, show_text(value.argument.text));
  }
};

}  // namespace

void DumpText::line(std::string_view text) {
  out_.append(depth_ * 2, ' ');
  out_ += text;
  out_ += '\n';
}

std::string show_text(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    switch (c) {
      case '\n':
        result += "\\n";
        break;
      case '\r':
        result += "\\r";
        break;
      case '\t':
        result += "\\t";
        break;
      case '"':
      case '\\':
        result += '\\';
        [[fallthrough]];
      default:
        result += c;
    }
  }
  return result + '"';
}

std::string show(const ast::Identifier& name) {
  return name.quoted ? fmt::format("`{}`", name.text) : name.text;
}

std::string show(const std::vector<ast::Identifier>& names, std::string_view separator) {
  std::string result;
  for (const ast::Identifier& name : names) {
    if (!result.empty()) result += separator;
    result += show(name);
  }
  return result;
}

std::string show(const ast::QualifiedName& name) {
  return show(name.parts, ".");
}

std::string show(const ast::Value& value) {
  return std::visit(ShowValue{}, value.data);
}

void dump(DumpText out, std::string_view what, const ast::Expression& expression) {
  std::string line = fmt::format("{} {}", what, show_text(expression.text));
  if (expression.object) {
    line = fmt::format("{} {}", what, show(ast::Value{*expression.object, expression.span}));
  } else if (expression.is_name) {
    line += " is a name";
  } else if (!expression.names.empty()) {
    line += " names";
    for (const ast::QualifiedName& name : expression.names) line += fmt::format(" {}", show(name));
  }
  for (const ast::Call& call : expression.calls) {
    line += fmt::format(" call {}/{}", show(call.name), call.arguments.size());
  }
  out.line(line);
  if (!expression.hint.empty()) out.inner().line("hint " + show_text(expression.hint));
}

void dump(DumpText out, const std::vector<ast::Option>& options) {
  for (const ast::Option& option : options) {
    out.line(show(option.path, ".") + " = " + show(option.value));
  }
}

}  // namespace syncql::syntax
