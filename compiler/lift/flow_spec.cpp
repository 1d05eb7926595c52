#include "compiler/lift/flow_spec.h"

#include <algorithm>
#include <fmt/format.h>
#include <initializer_list>
#include <utility>

#include "compiler/lift/around.h"
#include "compiler/lift/codes.h"
#include "compiler/lift/flow_links.h"

namespace syncql::lift {
namespace {

const Items& items_of(const Node& node, std::string_view key) {
  static const Items kNone;
  const Node* found = node.member(key);
  return found == nullptr || found->as_items() == nullptr ? kNone : *found->as_items();
}

// `$yyyymmdd`, a part of the business date, is `${yyyymmdd}` in the scheduling rules.
std::string default_of(std::string_view value) {
  const std::string_view format = value.substr(value.starts_with('$') ? 1 : 0);
  const bool date = value.starts_with('$') && !format.empty() &&
                    format.find_first_not_of("ymd") == std::string_view::npos;
  return date ? fmt::format("${{{}}}", format) : std::string(value);
}

// An object without some of its keys; an empty one of anything else.
Node without(const Node& node, std::initializer_list<std::string_view> keys) {
  Node kept{Entries{}, node.span};
  if (node.as_entries() == nullptr) return kept;
  for (const Entry& entry : *node.as_entries()) {
    const bool left_out = std::find(keys.begin(), keys.end(), entry.key) != keys.end();
    if (!left_out) std::get<Entries>(kept.data).push_back(entry);
  }
  return kept;
}

class FlowReader {
 public:
  FlowReader(const Context& context, const Node& spec, const std::string& name)
      : context_(context),
        spec_(spec),
        name_(name),
        dependencies_(items_of(spec, spec.member("flow") == nullptr ? "dependencies" : "flow")) {}

  std::vector<Document> read() {
    for (const Node& node : items_of(spec_, "nodes")) read_node(node);
    for (const Node& workflow : items_of(spec_, "workflows")) {
      for (const Node& node : items_of(workflow, "nodes")) read_node(node);
    }
    if (documents_.empty() && !broken_) {
      context_.diagnostics
          .report(kUnknownDocument, start(spec_), "the FlowSpec has no data integration node")
          .with_label("no node with the command `DI`");
    } else if (!broken_) {
      report_rest();
    }
    return broken_ ? std::vector<Document>() : std::move(documents_);
  }

 private:
  static Span start(const Node& node) {
    return {node.span.file, node.span.begin, node.span.begin + 1};
  }

  // `{{variables.day}}` stands for the one of that id in the list `variables` of the spec.
  const Node* resolve(const Node* node) const {
    const std::string* text = node == nullptr ? nullptr : node->as_text();
    if (text == nullptr || !text->starts_with("{{") || !text->ends_with("}}")) return node;
    const std::string_view path = std::string_view(*text).substr(2, text->size() - 4);
    const std::size_t dot = path.find('.');
    if (dot == std::string_view::npos) return node;
    const Items& list = items_of(spec_, path.substr(0, dot));
    const std::string_view id = path.substr(dot + 1);
    const auto found = std::find_if(list.begin(), list.end(), [&](const Node& item) {
      return item.text("id") == id || item.text("name") == id;
    });
    return found == list.end() ? node : &*found;
  }

  void read_node(const Node& node) {
    const Node* script = resolve(node.member("script"));
    const Node* runtime = script == nullptr ? nullptr : script->member("runtime");
    const bool by_command = runtime != nullptr && runtime->text("command") == "DI";
    const bool by_language = script != nullptr && script->text("language") == "di";
    const std::string name = node.text("name").empty() ? name_ : std::string(node.text("name"));
    if (!by_command && !by_language) {
      context_.diagnostics
          .report(kNodeLeftOut, start(node), fmt::format("the node `{}` is left out", name))
          .with_label("its command is not `DI`");
      return;
    }
    Document document;
    document.name = name;
    const Node* content = script->member("content");
    if (content == nullptr) {
      broken_ = true;
      context_.diagnostics.report(
          kBadScript, start(*script),
          fmt::format("the script of the node `{}` has no `content`", name));
      return;
    }
    auto root = read_nested(context_, *content, name);
    broken_ = broken_ || !root;
    if (!root) return;
    document.script = std::move(*root);
    carry_schedule(node, *script, document);
    for (const Node& item : items_of(*script, "parameters")) {
      if (const Node* parameter = resolve(&item)) read_parameter(*parameter, document);
    }
    documents_.push_back(std::move(document));
  }

  void report_rest() {
    std::vector<std::string> others;
    for (const Entry& entry : *spec_.as_entries()) {
      const bool links = entry.key == "dependencies" || entry.key == "flow";
      const bool used = entry.key == "nodes" || entry.key == "workflows" ||
                        entry.key == "variables" || entry.key == "scripts" ||
                        (links && entry.value.as_items() == &dependencies_ &&
                         carried_dependencies_ == dependencies_.size());
      if (!used) others.push_back(entry.key);
    }
    if (others.empty()) return;
    context_.diagnostics
        .report(kNotCarried, start(spec_),
                fmt::format("{} of the FlowSpec: not in the script", list_of_keys(others)))
        .with_label("no option says it");
  }

  // What the node's own form says by itself is left out, and named where it says another thing.
  void carry_schedule(const Node& node, const Node& script, Document& document) {
    Node kept = without(node, {"name", "id", "script"});
    Node rest = without(script, {"id", "name", "language", "runtime", "content", "parameters"});
    if (rest.text("path") == document.name) rest = without(rest, {"path"});
    if (!rest.as_entries()->empty()) kept.set("script", std::move(rest));
    document.options = link_options(node, dependencies_);
    const bool linked = !document.options.empty();
    if (linked) kept = without(kept, {"outputs"});
    for (const Node& item : dependencies_) {
      if (linked && speaks_of(item, node)) ++carried_dependencies_;
    }
    document.form = "flowspec";
    document.around.set("spec", {});
    document.around.member("spec")->set("nodes", {Items{kept}, kept.span});

    if (kept.text("timeoutUnit") == "HOURS") kept = without(kept, {"timeoutUnit"});
    if (Node* trigger = kept.member("trigger");
        trigger != nullptr && std::as_const(*trigger).text("type") == "Scheduler") {
      *trigger = without(*trigger, {"type"});
    }
    const auto others = places_left(context_, document.form, "spec.nodes[0].", kept);
    if (others.empty()) return;
    context_.diagnostics
        .report(kNotCarried, start(node),
                fmt::format("{} of the node `{}`: not in the script", list_of_keys(others),
                            document.name))
        .with_label("no option says it");
  }

  void read_parameter(const Node& node, Document& document) {
    const std::string_view name = node.text("name");
    if (name.empty()) return;
    job::Parameter parameter;
    parameter.name = name;
    parameter.span = node.span;
    const std::string_view type = node.text("type");
    const bool known_later = type == "NodeOutput" || type == "PassThrough";
    if (!known_later && node.member("value") != nullptr) {
      parameter.default_expression = default_of(node.text("value"));
    }
    document.parameters.push_back(std::move(parameter));
  }

  const Context& context_;
  const Node& spec_;
  const std::string& name_;
  const Items& dependencies_;
  std::size_t carried_dependencies_ = 0;
  std::vector<Document> documents_;
  bool broken_ = false;
};

}  // namespace

std::vector<Document> read_flow_spec(const Context& context, const Node& spec,
                                     const std::string& name) {
  return FlowReader(context, spec, name).read();
}

}  // namespace syncql::lift
