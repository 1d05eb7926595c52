#include "compiler/json_schema/value_schema.h"

#include <cmath>

namespace syncql::json_schema {
namespace {

using catalog::OptionSpec;
using catalog::Type;
using catalog::TypeSpec;

Json number_text(bool whole) {
  return {{"type", "string"}, {"pattern", whole ? "^-?[0-9]+$" : "^-?[0-9]+([.][0-9]+)?$"}};
}

Json type_schema(const TypeSpec& type, bool as_text) {
  switch (type.kind) {
    case Type::String:
      return {{"type", "string"}};
    case Type::Int:
    case Type::Bytes:
    case Type::Duration:
      return as_text ? number_text(true) : Json{{"type", "integer"}};
    case Type::Number:
      return as_text ? number_text(false) : Json{{"type", "number"}};
    case Type::Bool:
      return {{"type", "boolean"}};
    case Type::Enum:
      return {{"enum", type.allowed}};
    case Type::List:
      return {{"type", "array"}, {"items", type_schema(type.element.front(), as_text)}};
    case Type::Map:
      return {{"type", "object"},
              {"additionalProperties", type_schema(type.element.front(), as_text)}};
    case Type::Object:
      return {{"type", "object"}};
    case Type::Secret:  // never written but as null
      return {{"type", "null"}};
    case Type::Any:
      break;
  }
  return Json::object();
}

Json bound(double value) {
  if (std::floor(value) == value) return static_cast<std::int64_t>(value);
  return value;
}

// Of numbers; a number that is written as a text is not compared.
void add_ranges(Json& schema, const OptionSpec& option) {
  for (const catalog::Range& range : option.ranges) {
    if (range.low) {
      schema[range.low_included ? "minimum" : "exclusiveMinimum"] = bound(*range.low);
    }
    if (range.high) {
      schema[range.high_included ? "maximum" : "exclusiveMaximum"] = bound(*range.high);
    }
  }
}

// Of an object's keys, or of the keys of a list's objects.
void add_members(Json& schema, const OptionSpec& option, bool as_text) {
  if (option.members.empty()) return;
  Json& object = option.type.kind == Type::List ? schema["items"] : schema;
  for (const OptionSpec& member : option.members) {
    const std::string key = member.name.substr(option.name.size() + 1);
    object["properties"][key] = value_schema(member, as_text);
    for (const catalog::Rule& rule : member.required) {
      if (!rule.when) object["required"].push_back(key);
    }
  }
}

}  // namespace

Json value_schema(const OptionSpec& option, bool as_text) {
  Json schema = type_schema(option.type, as_text);
  if (schema.contains("type") && !as_text) add_ranges(schema, option);
  if (option.pattern) {
    Json& text = option.type.kind == Type::List ? schema["items"] : schema;
    text["pattern"] = "^(?:" + *option.pattern + ")$";
  }
  add_members(schema, option, as_text);
  if (option.role == job::Role::Columns && option.type.is_list_of_objects()) {
    // All columns, where the source knows them itself.
    schema["items"] = {{"anyOf", Json::array({schema["items"], {{"const", "*"}}})}};
  }
  const bool any_text = schema.empty() || (option.type.kind == Type::String && !option.pattern);
  if (option.pattern && option.type.kind == Type::List) {
    schema["items"] = {{"anyOf", Json::array({schema["items"], parameter_reference()})}};
  }
  Json out = any_text ? schema : Json{{"anyOf", Json::array({schema, parameter_reference()})}};
  if (!option.doc.empty()) out["description"] = option.doc;
  if (!option.deprecated.empty()) out["deprecated"] = true;
  return out;
}

Json parameter_schema() {
  return {{"type", "string"},
          {"pattern", "[$][{][^}]*[}]"},
          {"description", "a scheduling parameter, in place of a value or in it"}};
}

Json parameter_reference() {
  return {{"$ref", "#/$defs/parameter"}};
}

}  // namespace syncql::json_schema
