#include "compiler/lower/flowspec/emit.h"

#include <fmt/format.h>

#include "compiler/lower/codes.h"
#include "compiler/lower/dataworks/document.h"
#include "compiler/lower/missing.h"
#include "compiler/lower/spelled.h"

namespace syncql::lower::flowspec {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kBackEnd = "flowspec";
constexpr int kIndent = 2;

Json parameter(const job::Parameter& parameter) {
  const std::string& value = *parameter.default_expression;
  const bool computed = value.find('$') != std::string::npos;
  return {{"name", parameter.name},
          {"scope", "NodeParameter"},
          {"type", computed ? "System" : "Constant"},
          {"value", value},
          {"artifactType", "Variable"}};
}

void report_no_value(const job::Parameter& parameter, Diagnostics& diagnostics) {
  Diagnostic report(kIncomplete, fmt::format("the node cannot define `{}`, which has no default",
                                             parameter.name));
  report.span = parameter.span;
  report.with_label("no DEFAULT")
      .with_help(fmt::format("PARAMETER {} DEFAULT '$bizdate'; or define it in DataWorks",
                             parameter.name));
  diagnostics.add(std::move(report));
}

Json script(const job::Job& job, Diagnostics& diagnostics) {
  Json out = {{"path", job.name},
              {"language", "di"},
              {"runtime", {{"command", "DI"}}},
              {"content", dataworks::carried_script(job, diagnostics)},
              {"parameters", Json::array()}};
  for (const job::Parameter& item : job.parameters) {
    if (item.default_expression) {
      out["parameters"].push_back(parameter(item));
    } else {
      report_no_value(item, diagnostics);
    }
  }
  return out;
}

// `project.job`, by which others depend on the node, and what the node depends on: by default the
// root of the project.
void link(Json& spec, const job::Job& job, const std::string& project) {
  std::vector<std::string> upstream = job::texts(job.setting("flowspec.upstream"));
  if (!project.empty()) {
    spec["nodes"][0]["outputs"]["nodeOutputs"] = Json::array(
        {{{"data", fmt::format("{}.{}", project, job.name)}, {"artifactType", "NodeOutput"}}});
    if (upstream.empty()) upstream.push_back(project + "_root");
  }
  if (upstream.empty()) return;
  Json depends = Json::array();
  for (const std::string& output : upstream) {
    depends.push_back({{"type", "Normal"}, {"output", output}});
  }
  spec["dependencies"] = Json::array({{{"nodeId", job.name}, {"depends", std::move(depends)}}});
}

}  // namespace

std::string emit(const job::Job& job, Diagnostics& diagnostics) {
  Json node = {{"name", job.name},
               {"id", job.name},
               {"script", script(job, diagnostics)},
               {"timeoutUnit", "HOURS"},
               {"trigger", {{"type", "Scheduler"}}}};
  Json root = {{"version", "2.0.0"},
               {"kind", "Node"},
               {"spec", {{"nodes", Json::array({std::move(node)})}}}};
  for (const job::Option& option : job.settings) put_spelled(root, option, kBackEnd);
  link(root["spec"], job, job::text_or(job.setting("flowspec.project"), ""));
  expect_settings(
      job, "the node",
      {{"resourceGroup", "'Serverless_res_group_1'"}, {"flowspec.project", "'my_project'"}},
      diagnostics);
  return dataworks::dump(root, kIndent) + "\n";
}

}  // namespace syncql::lower::flowspec
