#include "compiler/lift/document.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "compiler/lift/around.h"
#include "compiler/lift/codes.h"
#include "compiler/lift/datax.h"
#include "compiler/lift/flow_spec.h"
#include "compiler/lift/json/read.h"

namespace syncql::lift {
namespace {

constexpr std::size_t kShownKeys = 6;

bool has_list(const Node& node, std::string_view key) {
  const Node* found = node.member(key);
  return found != nullptr && found->as_items() != nullptr;
}

bool has_any(const Node& node, std::initializer_list<std::string_view> keys) {
  for (const std::string_view key : keys) {
    if (node.member(key) != nullptr) return true;
  }
  return false;
}

std::string seen(const Node& root) {
  const Entries* entries = root.as_entries();
  if (entries == nullptr) return fmt::format("{} stands here", kind_of(root));
  if (root.text("type") == "realtime" || root.member("nodeDef") != nullptr) {
    return "this is a real-time job";
  }
  if (has_any(root, {"JobType", "SourceDataSourceType", "sourceDataSourceType"})) {
    return "this is a job of CreateDIJob: real time, or a full database";
  }
  if (has_any(root, {"stepType"})) return "this is one step of a job";
  if (root.member("reader") != nullptr && root.member("writer") != nullptr) {
    return "this is a job as `--emit job` prints it";
  }
  if (entries->empty()) return "the object is empty";
  std::vector<std::string> keys;
  for (const Entry& entry : *entries) {
    if (keys.size() < kShownKeys) keys.push_back(entry.key);
  }
  return fmt::format("an object with {} stands here", list_of_keys(keys));
}

void refuse(const Context& context, const Node& root) {
  const Span start{root.span.file, root.span.begin, root.span.begin + 1};
  context.diagnostics.report(kUnknownDocument, start, seen(root) + ", which cannot be imported")
      .with_label("no form that is known")
      .with_help(
          "what is taken: a script with `steps`, a FlowSpec with `spec.nodes`, the `TaskContent` "
          "of CreateDISyncTask, a DataX job with `job.content`");
}

// What the call says beside the script, in a text of its own. Returns the places that no setting
// has.
std::vector<std::string> read_task_param(const Context& context, const Node& root,
                                         Document& document) {
  const Node* param = root.member("TaskParam");
  if (param == nullptr || param->is_null()) return {};
  if (param->as_text() == nullptr && param->as_entries() == nullptr) return {"TaskParam"};
  auto around = read_nested(context, *param, "TaskParam");
  if (!around) return {};
  // The script writes the computing units as a text, the call as a number.
  if (Node* units = around->member("Cu"); units != nullptr) {
    if (units->as_int() != nullptr) units->data = fmt::format("{}", *units->as_int());
    if (const auto* real = std::get_if<double>(&units->data)) {
      units->data = fmt::format("{}", *real);
    }
  }
  document.form = "di_task";
  document.around = std::move(*around);
  return places_left(context, document.form, "", document.around);
}

std::vector<Document> read_task(const Context& context, const Node& root, const std::string& name) {
  const std::string_view type = root.text("TaskType");
  if (!type.empty() && type != "DI_OFFLINE") {
    context.diagnostics
        .report(kUnknownDocument, root.member("TaskType")->span,
                "a task of another type than `DI_OFFLINE` cannot be imported")
        .with_label("no batch job");
    return {};
  }
  Document document;
  document.name = root.text("TaskName").empty() ? name : std::string(root.text("TaskName"));
  auto script = read_nested(context, *root.member("TaskContent"), document.name);
  if (!script) return {};
  document.script = std::move(*script);
  std::vector<std::string> others = read_task_param(context, root, document);
  for (const Entry& entry : *root.as_entries()) {
    static constexpr std::string_view kUsed[] = {"TaskContent", "TaskType", "TaskName",
                                                 "TaskParam"};
    const bool used = std::find(std::begin(kUsed), std::end(kUsed), entry.key) != std::end(kUsed);
    if (!used) others.push_back(entry.key);
  }
  if (!others.empty()) {
    context.diagnostics.report(
        kNotCarried, root.member("TaskContent")->span,
        fmt::format("{} of the request: not in the script", list_of_keys(others)));
  }
  return {std::move(document)};
}

}  // namespace

std::string list_of_keys(const std::vector<std::string>& keys) {
  return fmt::format("`{}`", fmt::join(keys, "`, `"));
}

std::optional<Node> read_nested(const Context& context, const Node& text,
                                const std::string& title) {
  if (text.as_entries() != nullptr) return text;
  if (text.as_text() == nullptr) {
    context.diagnostics
        .report(kBadScript, text.span, fmt::format("the script of `{}` is not a text", title))
        .with_label(fmt::format("{} stands here", kind_of(text)));
    return std::nullopt;
  }
  const std::string name =
      fmt::format("{} (script of {})", context.sources.file(text.span.file).name(), title);
  const FileId file = context.sources.add(name, *text.as_text());
  return read_json(context.sources, file, context.diagnostics);
}

std::vector<Document> read_documents(const Context& context, FileId file, const std::string& name) {
  auto root = read_json(context.sources, file, context.diagnostics);
  if (!root) return {};
  const Node* job = root->member("job");
  if (job != nullptr && has_list(*job, "content")) return read_datax(context, *root, name);
  if (const Node* spec = root->member("spec")) return read_flow_spec(context, *spec, name);
  if (root->member("TaskContent") != nullptr) return read_task(context, *root, name);
  const bool realtime = root->text("type") == "realtime" || root->member("nodeDef") != nullptr;
  if (has_list(*root, "steps") && !realtime) return {{name, std::move(*root), {}, {}, false}};
  refuse(context, *root);
  return {};
}

}  // namespace syncql::lift
