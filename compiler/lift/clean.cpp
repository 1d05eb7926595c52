#include "compiler/lift/clean.h"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>

#include "compiler/base/secret_name.h"
#include "compiler/job/texts.h"
#include "compiler/lift/codes.h"
#include "compiler/lift/quote.h"

namespace syncql::lift {
namespace {

std::string as_name(std::string_view text) {
  std::string name(text);
  for (char& c : name) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isalnum(byte) == 0) c = '_';
  }
  if (name.empty() || std::isdigit(static_cast<unsigned char>(name.front())) != 0) name += '_';
  return name;
}

// `true`, `false` and digits are switches and sizes, whatever their key sounds like.
bool holds_nothing(const std::string& text) {
  return text.empty() || text == "true" || text == "false" || text == "null" ||
         text.find_first_not_of("0123456789") == std::string::npos;
}

class Cleaner {
 public:
  Cleaner(const Context& context, Expressions& known, Draft& draft)
      : context_(context), known_(known), draft_(draft) {}

  void secrets(const Side& side) { secrets(*side.parameter, "", side); }

  bool texts(Node& node) {
    if (auto* text = std::get_if<std::string>(&node.data)) return expressions(*text, node.span);
    bool good = true;
    if (auto* items = std::get_if<Items>(&node.data)) {
      for (Node& item : *items) good = texts(item) && good;
    } else if (auto* entries = std::get_if<Entries>(&node.data)) {
      for (Entry& entry : *entries) good = texts(entry.value) && good;
    }
    return good;
  }

 private:
  void secrets(Node& node, const std::string& key, const Side& side) {
    if (auto* items = std::get_if<Items>(&node.data)) {
      for (Node& item : *items) secrets(item, key, side);
    } else if (auto* entries = std::get_if<Entries>(&node.data)) {
      for (Entry& entry : *entries) secrets(entry.value, entry.key, side);
    } else if (auto* text = std::get_if<std::string>(&node.data)) {
      const bool named = sounds_secret(key) && !holds_nothing(*text);
      const bool address = holds_login(*text) || holds_password(*text);
      if ((named || address) && !job::has_reference(*text)) hide(*text, node.span, key, side);
    }
  }

  void hide(std::string& text, Span place, const std::string& key, const Side& side) {
    context_.sources.add_secret(text);
    const std::string base = as_name(fmt::format("{}_{}_{}", draft_.name, side.name(), key));
    std::string name = base;
    for (int next = 2; !known_.emplace(name, "").second; ++next) {
      name = fmt::format("{}_{}", base, next);
    }
    text = fmt::format("${{{}}}", name);
    draft_.items.push_back({Slot::Parameter,
                            {{fmt::format("-- a secret, left out: the {}'s {}\nPARAMETER {}",
                                          side.name(), quote_text(key), quote_name(name)),
                              ""}},
                            {},
                            false,
                            0});
    context_.diagnostics
        .report(kSecretReplaced, place,
                fmt::format("the {}'s `{}` is not written into the script", side.name(), key))
        .with_label(fmt::format("`${{{}}}` stands there", name))
        .with_help("give the parameter its value where the job runs");
  }

  bool expressions(std::string& text, Span place) {
    if (text.find('\0') != std::string::npos) return refuse(place, "a NUL character");
    const auto references = job::references(text);
    for (auto reference = references.rbegin(); reference != references.rend(); ++reference) {
      if (reference->broken) return refuse(place, "a `${` that is not closed");
      if (reference->is_name) continue;
      const std::string expression(reference->name);
      const std::string name = name_of(expression);
      text.replace(reference->begin, reference->end - reference->begin,
                   fmt::format("${{{}}}", name));
      context_.diagnostics
          .report(kMadeParameter, place,
                  fmt::format("`${{{}}}` became the parameter `{}`", expression, name))
          .with_label("an expression without a name");
    }
    return true;
  }

  bool refuse(Span place, std::string_view what) {
    context_.diagnostics.report(kNotSaid, place, fmt::format("no script can hold {}", what))
        .with_label("in this text");
    return false;
  }

  std::string name_of(const std::string& expression) {
    const std::string value = fmt::format("${{{}}}", expression);
    const std::string base = as_name(expression);
    std::string name = base;
    int next = 2;
    for (auto found = known_.find(name); found != known_.end() && found->second != value;
         found = known_.find(name)) {
      name = fmt::format("{}_{}", base, next++);
    }
    known_.emplace(name, value);
    const std::string text =
        fmt::format("PARAMETER {} DEFAULT {}", quote_name(name), quote_text(value));
    const bool declared =
        std::any_of(draft_.items.begin(), draft_.items.end(),
                    [&](const Item& item) { return item.current().text == text; });
    if (!declared) draft_.items.push_back({Slot::Parameter, {{text, ""}}, {}, false, 0});
    return name;
  }

  const Context& context_;
  Expressions& known_;
  Draft& draft_;
};

}  // namespace

bool clean(const Context& context, const Sides& sides, Expressions& known, Draft& draft) {
  Cleaner cleaner(context, known, draft);
  cleaner.secrets(sides.reader);
  cleaner.secrets(sides.writer);
  return cleaner.texts(draft.script);
}

}  // namespace syncql::lift
