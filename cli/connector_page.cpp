#include "cli/connector_page.h"

#include <fmt/format.h>

#include "cli/wrap.h"

namespace syncql::cli {
namespace {

using catalog::OptionSpec;

constexpr std::size_t kWidth = 100;
constexpr std::size_t kMargin = 6;

std::string type_text(const catalog::TypeSpec& type) {
  switch (type.kind) {
    case catalog::Type::String:
      return "text";
    case catalog::Type::Int:
      return "whole number";
    case catalog::Type::Number:
      return "number";
    case catalog::Type::Bool:
      return "true or false";
    case catalog::Type::Bytes:
      return "size";
    case catalog::Type::Duration:
      return "duration";
    case catalog::Type::Secret:
      return "secret";
    case catalog::Type::Object:
      return "object";
    case catalog::Type::Any:
      return "any value";
    case catalog::Type::Enum:
      return fmt::format("{}", fmt::join(type.allowed, " | "));
    case catalog::Type::List:
      return "list of " + (type.element.empty() ? "values" : type_text(type.element.front()));
  }
  return "";
}

std::string value_text(const job::Value& value) {
  if (const bool* flag = value.as_bool()) return *flag ? "true" : "false";
  if (const std::int64_t* number = value.as_int()) return std::to_string(*number);
  if (const std::string* text = value.as_string()) return fmt::format("'{}'", *text);
  if (const double* number = std::get_if<double>(&value.data)) return fmt::format("{}", *number);
  if (value.as_list() != nullptr) return "[]";
  return value.as_object() != nullptr ? "{}" : "null";
}

std::string when_text(const std::optional<catalog::Condition>& when) {
  return when ? " when " + when->text : "";
}

// `required`, `default 5 when …`, `> 0`: what stands behind the name on an option's first line.
std::vector<std::string> marks(const OptionSpec& option) {
  std::vector<std::string> out = {type_text(option.type)};
  for (const catalog::Rule& rule : option.required)
    out.push_back("required" + when_text(rule.when));
  for (const catalog::Rule& rule : option.expected)
    out.push_back("expected" + when_text(rule.when));
  for (const catalog::Default& given : option.defaults) {
    out.push_back("default " + value_text(given.value) + when_text(given.when));
  }
  for (const catalog::Range& range : option.ranges) out.push_back(range.text);
  for (const catalog::Condition& only : option.allowed_when)
    out.push_back("only when " + only.text);
  if (option.inherit) out.emplace_back("or from the data source");
  return out;
}

void append_option(std::string& out, const OptionSpec& option) {
  out += fmt::format("  {}  ({})\n", option.name, fmt::join(marks(option), "; "));
  if (option.role != job::Role::None) {
    out += wrap(fmt::format("filled by {}", catalog::clause_of(option.role)), kWidth, kMargin);
  }
  if (!option.doc.empty()) out += wrap(option.doc, kWidth, kMargin);
  if (!option.deprecated.empty()) out += wrap("deprecated: " + option.deprecated, kWidth, kMargin);
  if (!option.example.empty()) out += wrap("example: " + option.example, kWidth, kMargin);
  for (const OptionSpec& member : option.members) append_option(out, member);
}

void append_section(std::string& out, std::string_view title, const catalog::SectionSpec& section) {
  out += fmt::format("\n{}\n", title);
  for (const OptionSpec& option : section.options) append_option(out, option);
}

void append_types(std::string& out, const std::vector<catalog::NativeType>& types) {
  if (types.empty()) return;
  std::string list;
  for (const catalog::NativeType& type : types) list += (list.empty() ? "" : ", ") + type.name;
  out += "\ncolumn types\n" + wrap(list, kWidth, 2);
}

}  // namespace

std::string connector_page(const catalog::ConnectorSpec& connector) {
  std::string out = connector.name + "\n\n" + wrap(connector.doc, kWidth);
  append_section(out, "data source: CREATE DATASOURCE name TYPE " + connector.name + " WITH (…)",
                 connector.datasource);
  if (connector.reader) append_section(out, "reader: behind FROM", *connector.reader);
  if (connector.writer) append_section(out, "writer: behind SYNC", *connector.writer);
  append_types(out, connector.types);
  for (const std::string& example : connector.examples) {
    out += "\nexample\n" + wrap(example, kWidth, 2);
  }
  return out;
}

std::string settings_page(const catalog::SectionSpec& settings) {
  std::string out;
  append_section(out, "job settings: in WITH, whatever the connectors", settings);
  return out.substr(1);
}

}  // namespace syncql::cli
