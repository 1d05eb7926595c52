#include "compiler/json_schema/job_schema.h"

namespace syncql::json_schema {
namespace {

Json reference(const char* name) {
  return {{"$ref", std::string("#/$defs/") + name}};
}

Json closed(const Json& properties, const Json& required) {
  return {{"type", "object"},
          {"required", required},
          {"properties", properties},
          {"additionalProperties", false}};
}

Json option_schema() {
  const Json text = {{"type", "string"}};
  const Json place = {
      {"anyOf",
       Json::array({text, closed({{"path", text}, {"asText", {{"type", "boolean"}}}}, {"path"})})}};
  Json schema = closed(
      {{"value", true},
       {"secret", reference("secret")},
       {"type", {{"enum", {"int", "number", "bool"}}}},
       {"role",
        {{"enum",
          {"datasource", "database", "table", "columns", "where", "splitBy", "before", "after",
           "onError", "format"}}}},
       {"said", {{"enum", {"user", "clause", "datasource", "default"}}}},
       {"emit", {{"const", true}}},
       {"places",
        {{"type", "object"}, {"additionalProperties", {{"type", "array"}, {"items", place}}}}}},
      {"said"});
  schema["oneOf"] = Json::array({{{"required", {"value"}}}, {{"required", {"secret"}}}});
  return schema;
}

Json datasource_schema() {
  const Json text = {{"type", "string"}};
  return closed({{"name", text},
                 {"connector", text},
                 {"declared", {{"type", "boolean"}}},
                 {"options", reference("options")}},
                {"name", "connector", "declared", "options"});
}

Json endpoint_schema() {
  const Json text = {{"type", "string"}};
  const Json column = {
      {"anyOf", Json::array({text, closed({{"expression", text}}, {"expression"})})}};
  const Json part =
      closed({{"datasource", reference("datasource")}, {"database", text}, {"object", text}},
             {"datasource", "database", "object"});
  return closed(
      {{"connector", text},
       {"stepType", text},
       {"datasource", reference("datasource")},
       {"database", text},
       {"object", text},
       {"more", {{"type", "array"}, {"items", part}}},
       {"columns", {{"type", "array"}, {"items", column}}},
       {"options", reference("options")}},
      {"connector", "stepType", "datasource", "database", "object", "columns", "options"});
}

}  // namespace

Json job_schema(Json& definitions) {
  const Json text = {{"type", "string"}};
  definitions["secret"] = {
      {"description", "where a secret is kept; one that stood in the script is left out"},
      {"oneOf", Json::array({closed({{"env", text}}, {"env"}), closed({{"file", text}}, {"file"}),
                             closed({{"literal", {{"const", "***"}}}}, {"literal"})})}};
  definitions["option"] = option_schema();
  definitions["options"] = {{"type", "object"}, {"additionalProperties", reference("option")}};
  definitions["datasource"] = datasource_schema();
  definitions["endpoint"] = endpoint_schema();
  const Json raw = closed({{"place", text}, {"value", true}}, {"place", "value"});
  return closed({{"name", text},
                 {"comment", text},
                 {"mode", {{"enum", {"batch", "realtime", "databaseBatch", "databaseRealtime"}}}},
                 {"reader", reference("endpoint")},
                 {"writer", reference("endpoint")},
                 {"settings", reference("options")},
                 {"parameters",
                  {{"type", "object"}, {"additionalProperties", {{"type", {"string", "null"}}}}}},
                 {"raw", {{"type", "array"}, {"items", raw}}},
                 {"omit", {{"type", "array"}, {"items", text}}}},
                {"name", "comment", "mode", "reader", "writer", "settings", "parameters"});
}

}  // namespace syncql::json_schema
