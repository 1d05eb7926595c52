#include "compiler/lift/datax.h"

#include <algorithm>
#include <fmt/format.h>

#include "compiler/lift/codes.h"
#include "compiler/lift/datax_side.h"

namespace syncql::lift {
namespace {

constexpr std::int64_t kMegabyte = 1048576;

Node text_node(std::string text) {
  return {std::move(text), {}};
}

std::int64_t whole(const Node* node, std::int64_t otherwise) {
  return node == nullptr || node->as_int() == nullptr ? otherwise : *node->as_int();
}

class SettingReader {
 public:
  SettingReader(const Context& context, const Node* setting)
      : context_(context), setting_(setting) {}

  Node read() {
    Node result{Entries{}, {}};
    result.set("errorLimit", error_limit());
    result.set("speed", speed());
    if (setting_ != nullptr && setting_->as_entries() != nullptr) {
      for (const Entry& entry : *setting_->as_entries()) {
        if (entry.key != "speed" && entry.key != "errorLimit") not_carried(entry, "setting");
      }
    }
    return result;
  }

 private:
  const Node* section(std::string_view key) const {
    return setting_ == nullptr ? nullptr : setting_->member(key);
  }

  // Without a limit DataX counts dirty rows and goes on.
  Node error_limit() {
    Node result{Entries{}, {}};
    const Node* limit = section("errorLimit");
    const Node* record = limit == nullptr ? nullptr : limit->member("record");
    const Node* share = limit == nullptr ? nullptr : limit->member("percentage");
    if (record != nullptr && record->as_int() != nullptr) {
      result.set("record", text_node(fmt::format("{}", *record->as_int())));
    } else if (share == nullptr || share->is_null()) {
      result.set("strategy", text_node("Ignore"));
    } else {
      result.set("record", text_node("0"));
      report(share->span, "`errorLimit.percentage` is not in the script: no dirty row is accepted");
    }
    return result;
  }

  Node speed() {
    const Node* speed = section("speed");
    const auto value = [&](std::string_view key) {
      return whole(speed == nullptr ? nullptr : speed->member(key), -1);
    };
    Node result{Entries{}, {}};
    const std::int64_t bytes = value("byte");
    const bool throttle = bytes > 0 && bytes % kMegabyte == 0;
    result.set("throttle", {throttle, {}});
    result.set("concurrent", {std::max<std::int64_t>(value("channel"), 1), {}});
    if (throttle) result.set("mbps", text_node(fmt::format("{}", bytes / kMegabyte)));
    if (bytes > 0 && !throttle) {
      report(speed->member("byte")->span, "`speed.byte` is not in the script: no whole MB/s");
    }
    if (value("record") > 0) {
      report(speed->member("record")->span, "`speed.record` is not in the script");
    }
    return result;
  }

  void not_carried(const Entry& entry, std::string_view where) {
    report(entry.key_span, fmt::format("`{}` of `{}` is not in the script", entry.key, where));
  }

  void report(Span place, std::string message) {
    context_.diagnostics.report(kNotCarried, place, std::move(message))
        .with_label("nothing in DataWorks does this");
  }

  const Context& context_;
  const Node* setting_;
};

const Node* side_of(const Context& context, const Node& content, std::string_view key) {
  const Node* side = content.member(key);
  const bool good = side != nullptr && !side->text("name").empty() &&
                    side->member("parameter") != nullptr &&
                    side->member("parameter")->as_entries() != nullptr;
  if (good) return side;
  const Span place = side == nullptr ? content.span : side->span;
  context.diagnostics.report(
      kBadScript, {place.file, place.begin, place.begin + 1},
      fmt::format("the DataX job has no `{}` with a `name` and an object `parameter`", key));
  return nullptr;
}

bool refuse_transformers(const Context& context, const Node& content) {
  const Node* list = content.member("transformer");
  if (list == nullptr || list->as_items() == nullptr || list->as_items()->empty()) return false;
  context.diagnostics
      .report(kNotSaid, list->span, "transformers of DataX cannot be said in a script")
      .with_label("would be lost")
      .with_help("let the source do it: list expressions as its columns, and filter by `where`");
  return true;
}

Node hops() {
  Node hop{Entries{}, {}};
  hop.set("from", text_node("Reader"));
  hop.set("to", text_node("Writer"));
  Node order{Entries{}, {}};
  order.set("hops", {Items{std::move(hop)}, {}});
  return order;
}

}  // namespace

std::vector<Document> read_datax(const Context& context, const Node& root,
                                 const std::string& name) {
  const Node& job = *root.member("job");
  const Items& contents = *job.member("content")->as_items();
  if (contents.empty()) {
    context.diagnostics.report(kBadScript, job.member("content")->span,
                               "the DataX job has no content");
    return {};
  }
  const Node& content = contents.front();
  const Node* reader = side_of(context, content, "reader");
  const Node* writer = side_of(context, content, "writer");
  if (reader == nullptr || writer == nullptr) return {};
  Document document;
  document.name = name;
  document.defaults_may_stand = true;
  auto source = datax_step(context, *reader, true, document);
  auto target = datax_step(context, *writer, false, document);
  if (refuse_transformers(context, content) || !source || !target) return {};
  Node& script = document.script;
  script.set("type", text_node("job"));
  script.set("version", text_node("2.0"));
  script.set("steps", {Items{std::move(*source), std::move(*target)}, {}});
  script.set("setting", SettingReader(context, job.member("setting")).read());
  script.set("order", hops());
  if (contents.size() > 1) {
    context.diagnostics.report(kNotCarried, contents[1].span,
                               "only the first item of `content` is in the script, as DataX runs");
  }
  if (const Node* core = root.member("core")) {
    context.diagnostics.report(kNotCarried,
                               {core->span.file, core->span.begin, core->span.begin + 1},
                               "`core`, the engine's own settings: not in the script");
  }
  return {std::move(document)};
}

}  // namespace syncql::lift
