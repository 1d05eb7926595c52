#include "compiler/json_schema/script_schema.h"

#include <map>
#include <string>
#include <vector>

#include "compiler/json_schema/section_schema.h"

namespace syncql::json_schema {
namespace {

constexpr std::string_view kBackEnd = "dataworks";

// The names of the schemas of the steps of a type; several connectors may share one.
using Steps = std::map<std::string, std::vector<std::string>>;

void add_step(Steps& steps, Json& definitions, const catalog::ConnectorSpec& connector,
              const std::optional<catalog::SectionSpec>& section, const std::string& category) {
  if (!section || section->step_type.empty()) return;
  const std::string name = connector.name + "_" + category;
  Json parameter = {{"type", "object"}, {"description", connector.doc}};
  add_section(parameter, *section, kBackEnd);
  definitions[name] = std::move(parameter);
  steps[section->step_type].push_back(name);
}

// Steps of one category: their parameters go by their type.
Json category_schema(const Steps& steps, const std::string& category) {
  Json types = Json::array();
  Json rules = Json::array();
  for (const auto& [type, names] : steps) {
    types.push_back(type);
    Json any = Json::array();
    for (const std::string& name : names) any.push_back({{"$ref", "#/$defs/" + name}});
    const Json parameter = any.size() == 1 ? any.front() : Json{{"anyOf", any}};
    rules.push_back({{"if", {{"properties", {{"stepType", {{"const", type}}}}}}},
                     {"then", {{"properties", {{"parameter", parameter}}}}}});
  }
  return {{"type", "object"},
          {"required", {"stepType", "name", "category", "parameter"}},
          {"properties",
           {{"stepType", {{"enum", types}}},
            {"name", {{"type", "string"}}},
            {"category", {{"const", category}}},
            {"parameter", {{"type", "object"}}}}},
          {"allOf", rules}};
}

Json order_schema() {
  const Json name = {{"type", "string"}};
  const Json hop = {{"type", "object"},
                    {"required", {"from", "to"}},
                    {"properties", {{"from", name}, {"to", name}}}};
  return {{"type", "object"},
          {"required", {"hops"}},
          {"properties", {{"hops", {{"type", "array"}, {"minItems", 1}, {"items", hop}}}}}};
}

}  // namespace

Json script_schema(catalog::Catalog& catalog, Json& definitions) {
  Steps readers;
  Steps writers;
  definitions["parameter"] = parameter_schema();
  for (const std::string& name : catalog.connector_names()) {
    const catalog::ConnectorSpec* connector = catalog.connector(name);
    add_step(readers, definitions, *connector, connector->reader, "reader");
    add_step(writers, definitions, *connector, connector->writer, "writer");
  }
  definitions["reader"] = category_schema(readers, "reader");
  definitions["writer"] = category_schema(writers, "writer");
  const Json reader = {{"$ref", "#/$defs/reader"}};
  const Json writer = {{"$ref", "#/$defs/writer"}};
  Json schema = {{"type", "object"},
                 {"required", {"type", "version", "steps", "setting", "order"}},
                 {"properties",
                  {{"type", {{"const", "job"}}},
                   {"version", {{"const", "2.0"}}},
                   {"steps",
                    {{"type", "array"},
                     {"items", {{"anyOf", Json::array({reader, writer})}}},
                     {"allOf", Json::array({{{"contains", reader}}, {{"contains", writer}}})}}},
                   {"setting", {{"type", "object"}}},
                   {"order", order_schema()}}}};
  add_section(schema, catalog.settings(), kBackEnd);
  return schema;
}

}  // namespace syncql::json_schema
