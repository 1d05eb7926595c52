#include "compiler/lift/flow_links.h"

#include <fmt/format.h>
#include <optional>

#include "compiler/lift/quote.h"

namespace syncql::lift {
namespace {

// The project of the node's one output, `project.node`.
std::optional<std::string> project_of(const Node& node) {
  const Node* outputs = node.member("outputs");
  const Node* list = outputs == nullptr ? nullptr : outputs->member("nodeOutputs");
  const Items* items = list == nullptr ? nullptr : list->as_items();
  if (items == nullptr || items->size() != 1 || outputs->as_entries()->size() != 1) {
    return std::nullopt;
  }
  const Node& output = items->front();
  const bool plain =
      output.text("artifactType") == "NodeOutput" && output.as_entries()->size() == 2;
  const std::string_view data = output.text("data");
  const std::string ending = "." + std::string(node.text("name"));
  if (!plain || !data.ends_with(ending) || data.size() == ending.size()) return std::nullopt;
  return std::string(data.substr(0, data.size() - ending.size()));
}

// The outputs of the one element that speaks of the node.
std::optional<Items> upstream_of(const Node& node, const Items& dependencies) {
  const Node* own = nullptr;
  for (const Node& item : dependencies) {
    if (!speaks_of(item, node)) continue;
    if (own != nullptr || item.as_entries()->size() != 2) return std::nullopt;
    own = item.member("depends");
  }
  if (own == nullptr || own->as_items() == nullptr || own->as_items()->empty()) return std::nullopt;
  Items outputs;
  for (const Node& item : *own->as_items()) {
    const bool plain = item.text("type") == "Normal" && !item.text("output").empty() &&
                       item.as_entries()->size() == 2;
    if (!plain) return std::nullopt;
    outputs.push_back(*item.member("output"));
  }
  return outputs;
}

}  // namespace

bool speaks_of(const Node& dependency, const Node& node) {
  const std::string_view id = dependency.text("nodeId");
  return !id.empty() && (id == node.text("id") || id == node.text("name"));
}

std::vector<std::string> link_options(const Node& node, const Items& dependencies) {
  const auto project = project_of(node);
  const auto upstream = upstream_of(node, dependencies);
  if (!project || !upstream) return {};
  std::vector<std::string> options;
  options.push_back("flowspec.project = " + quote_text(*project));
  const bool root = upstream->size() == 1 && *upstream->front().as_text() == *project + "_root";
  if (!root) options.push_back("flowspec.upstream = " + quote_value({*upstream, {}}));
  return options;
}

}  // namespace syncql::lift
