#include "compiler/json_schema/json_schema.h"

#include "compiler/json_schema/job_schema.h"
#include "compiler/json_schema/script_schema.h"
#include "compiler/json_schema/section_schema.h"

namespace syncql::json_schema {
namespace {

// A JSON document inside a text.
Json carried(Json schema) {
  return {{"type", "string"},
          {"contentMediaType", "application/json"},
          {"contentSchema", std::move(schema)}};
}

Json carried_script(catalog::Catalog& catalog, Json& definitions) {
  Json script = script_schema(catalog, definitions);
  script["required"].push_back("extend");
  definitions["script"] = std::move(script);
  return carried({{"$ref", "#/$defs/script"}});
}

Json parameters_schema() {
  const Json text = {{"type", "string"}};
  return {{"type", "array"},
          {"items",
           {{"type", "object"},
            {"required", {"name", "scope", "type", "value", "artifactType"}},
            {"properties",
             {{"name", text},
              {"scope", {{"enum", {"NodeParameter", "WorkflowParameter"}}}},
              {"type", {{"enum", {"System", "Constant", "NodeOutput"}}}},
              {"value", text},
              {"artifactType", {{"const", "Variable"}}}}}}}};
}

Json flowspec_schema(catalog::Catalog& catalog, Json& definitions) {
  const Json text = {{"type", "string"}};
  Json schema = {{"type", "object"}, {"required", {"version", "kind", "spec"}}};
  schema_at(schema, "version") = {{"const", "2.0.0"}};
  schema_at(schema, "kind") = {{"const", "Node"}};
  add_section(schema, catalog.settings(), "flowspec");
  Json& node = schema_at(schema, "spec.nodes[0]");
  for (const char* key : {"name", "id", "script"}) node["required"].push_back(key);
  schema_at(node, "name") = text;
  schema_at(node, "id") = text;
  schema_at(node, "script.language") = {{"const", "di"}};
  schema_at(node, "script.runtime.command") = {{"const", "DI"}};
  schema_at(node, "script.content") = carried_script(catalog, definitions);
  schema_at(node, "script.parameters") = parameters_schema();
  schema_at(node, "script")["required"] = {"path", "language", "runtime", "content", "parameters"};
  schema_at(node, "trigger.type") = {{"const", "Scheduler"}};
  schema_at(node, "outputs.nodeOutputs[0].data") = text;
  schema_at(schema, "spec.dependencies[0].nodeId") = text;
  schema_at(schema, "spec.dependencies[0].depends[0].output") = text;
  return schema;
}

Json di_task_schema(catalog::Catalog& catalog, Json& definitions) {
  Json task = {{"type", "object"}};
  add_section(task, catalog.settings(), "di_task");
  // The call takes the computing units as a number, not as the text that the script has.
  if (task["properties"].contains("Cu")) {
    Json& units = task["properties"]["Cu"];
    units["anyOf"][0] = {{"type", "number"}, {"exclusiveMinimum", 0}, {"multipleOf", 0.5}};
  }
  Json schema = {{"type", "object"},
                 {"required", {"TaskType", "TaskName", "TaskContent", "TaskParam"}}};
  schema_at(schema, "TaskType") = {{"const", "DI_OFFLINE"}};
  schema_at(schema, "TaskName") = {{"type", "string"}};
  schema_at(schema, "TaskContent") = carried_script(catalog, definitions);
  schema_at(schema, "TaskParam") = carried(std::move(task));
  return schema;
}

Json form_schema(lower::Form form, catalog::Catalog& catalog, Json& definitions) {
  switch (form) {
    case lower::Form::Dataworks:
      return script_schema(catalog, definitions);
    case lower::Form::Flowspec:
      return flowspec_schema(catalog, definitions);
    case lower::Form::DiTask:
      return di_task_schema(catalog, definitions);
    case lower::Form::Job:
      break;
  }
  return job_schema(definitions);
}

}  // namespace

std::string json_schema(lower::Form form, catalog::Catalog& catalog) {
  const std::string name = lower::form_names().at(static_cast<std::size_t>(form));
  Json definitions = Json::object();
  Json out = {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
              {"title", "what `syncql compile --emit " + name + "` writes"}};
  out.update(form_schema(form, catalog, definitions));
  out["$defs"] = std::move(definitions);
  return out.dump(2) + "\n";
}

}  // namespace syncql::json_schema
