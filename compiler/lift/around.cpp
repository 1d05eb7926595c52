#include "compiler/lift/around.h"

#include <algorithm>
#include <fmt/format.h>

#include "compiler/lift/codes.h"
#include "compiler/lift/option_text.h"
#include "compiler/lift/options.h"

namespace syncql::lift {
namespace {

using catalog::OptionSpec;

std::optional<std::string> place_in(const OptionSpec& option, std::string_view form) {
  for (const job::Spelling& spelling : option.spellings) {
    if (spelling.back_end == form) return spelling.path;
  }
  return std::nullopt;
}

void report(const Context& context, Span place, std::string message, std::string label) {
  context.diagnostics.report(kNotCarried, place, std::move(message)).with_label(std::move(label));
}

bool is_default(const OptionSpec& option, const Node& value) {
  return std::any_of(option.defaults.begin(), option.defaults.end(),
                     [&](const catalog::Default& item) {
                       return !item.when && same_value(value, item.value, false);
                     });
}

// Objects are looked into, all else is one place.
void collect(const Node& node, const std::string& place, std::vector<std::string>& places) {
  const Entries* entries = node.as_entries();
  if (entries == nullptr) return places.push_back(place);
  for (const Entry& entry : *entries) {
    collect(entry.value, place.empty() ? entry.key : place + "." + entry.key, places);
  }
}

}  // namespace

void complete_script(const Context& context, Document& document) {
  for (const OptionSpec& option : context.catalog.settings().options) {
    const auto here = place_in(option, document.form);
    const auto there = place_in(option, kBackEnd);
    const Node* value = here ? at(document.around, read_place(*here)) : nullptr;
    if (value == nullptr || value->is_null() || !there) continue;
    const Place place = read_place(*there);
    const Node* own = at(document.script, place);
    const Node* outer = at(document.script, {place.front()});
    if (own == nullptr && (outer == nullptr || outer->as_entries() != nullptr)) {
      put(document.script, place, *value);
    } else if (own == nullptr || !same(*own, *value)) {
      report(context, value->span, fmt::format("`{}` is not in the script", option.name),
             "the script itself says another");
    }
  }
}

void add_around(const Context& context, const Document& document, Draft& draft) {
  for (const OptionSpec& option : context.catalog.settings().options) {
    const auto here = place_in(option, document.form);
    const Node* value = here ? at(document.around, read_place(*here)) : nullptr;
    if (value == nullptr || value->is_null() || place_in(option, kBackEnd)) continue;
    if (is_default(option, *value)) continue;
    const auto text = option_text(option, *value, false);
    if (!text) {
      report(context, value->span, fmt::format("`{}` is not in the script", option.name),
             fmt::format("the option takes no such value as {}", kind_of(*value)));
      continue;
    }
    Item item{Slot::Option, {{option.name + " = " + *text, ""}, {}}, {}, false, 0};
    item.only_here = value->span;
    draft.items.push_back(std::move(item));
  }
  for (const std::string& option : document.options) {
    draft.items.push_back({Slot::Option, {{option, ""}}, {}, false, 0});
  }
}

std::vector<std::string> places_left(const Context& context, std::string_view form,
                                     std::string_view root_place, const Node& root) {
  std::vector<std::string> places;
  collect(root, "", places);
  std::erase_if(places, [&](const std::string& place) {
    const std::string whole = std::string(root_place) + place;
    const auto& options = context.catalog.settings().options;
    return std::any_of(options.begin(), options.end(),
                       [&](const OptionSpec& option) { return place_in(option, form) == whole; });
  });
  return places;
}

}  // namespace syncql::lift
