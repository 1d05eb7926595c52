#include "compiler/lift/options.h"

#include <algorithm>
#include <fmt/format.h>

#include "compiler/lift/option_text.h"
#include "compiler/lift/quote.h"

namespace syncql::lift {
namespace {

using catalog::OptionSpec;

std::string_view first_word(std::string_view name) {
  return name.substr(0, name.find('.'));
}

// Of a list that the option is the one item of.
const Node* only_item(const Node& list) {
  const Items* items = list.as_items();
  return items != nullptr && items->size() == 1 ? &items->front() : nullptr;
}

class OptionWriter {
 public:
  OptionWriter(const std::vector<Scope>& scopes, Draft& draft) : scopes_(scopes), draft_(draft) {
    split_by_ = std::any_of(draft.items.begin(), draft.items.end(),
                            [](const Item& item) { return item.slot == Slot::SplitBy; });
  }

  void add(const Scope& scope) {
    for (const OptionSpec& option : scope.section->options) {
      if (option.role != job::Role::None || option.emit == catalog::Emit::Never) continue;
      Place place;
      const Node* value = given(scope, option, &place);
      if (value == nullptr) leave_out_if_missed(scope, option);
      if (value == nullptr || said(rooted(scope, place))) continue;
      const bool as_text = written_as_text(option);
      if (option.emit == catalog::Emit::Always && is_default(scope, option, *value)) continue;
      const auto text = option_text(option, *value, as_text);
      if (!text) {
        keep_if_missed(scope, option, place);
        continue;
      }
      Item item{Slot::Option, {{name(scope, option) + " = " + *text, ""}, {}}, {}, false, 0};
      item.places.push_back(rooted(scope, std::move(place)));
      draft_.items.push_back(std::move(item));
    }
  }

 private:
  bool said(const Place& place) const {
    return std::any_of(draft_.items.begin(), draft_.items.end(), [&](const Item& item) {
      return std::find(item.places.begin(), item.places.end(), place) != item.places.end();
    });
  }

  // What is required and given as no value of the option is put in as it is.
  void keep_if_missed(const Scope& scope, const OptionSpec& option, const Place& place) {
    const Node* value = at(*scope.root, place);
    if (option.required.empty() || value == nullptr) return;
    draft_.raws.push_back({rooted(scope, place), *value});
  }

  // What is required and the document does without is left out on purpose.
  void leave_out_if_missed(const Scope& scope, const OptionSpec& option) {
    const bool required =
        std::any_of(option.required.begin(), option.required.end(), [&](const catalog::Rule& rule) {
          return !rule.when || holds(*rule.when, facts_of(scope)) != catalog::Truth::False;
        });
    const std::vector<Place> places = places_of(option);
    if (!required || !option.defaults.empty() || places.empty()) return;
    draft_.omits.push_back(rooted(scope, places.front()));
  }

  catalog::Facts facts_of(const Scope& scope) {
    return {[this, &scope](std::string_view name) { return fact(scope, name); }, split_by_};
  }

  // A default under a condition that holds wins over the plain one.
  bool is_default(const Scope& scope, const OptionSpec& option, const Node& value) {
    const catalog::Facts facts = facts_of(scope);
    const job::Value* found = nullptr;
    for (const catalog::Default& item : option.defaults) {
      const bool plain = !item.when;
      if (plain && found == nullptr) found = &item.value;
      if (!plain && holds(*item.when, facts) == catalog::Truth::True) {
        found = &item.value;
        break;
      }
    }
    return found != nullptr && same_value(value, *found, written_as_text(option));
  }

  const job::Value* fact(const Scope& scope, std::string_view name) {
    const OptionSpec* option = scope.section->option(name);
    const Node* value = option == nullptr ? nullptr : given(scope, *option);
    if (value == nullptr) return nullptr;
    facts_.push_back(std::make_unique<job::Value>(option_value(*value, written_as_text(*option))));
    return facts_.back().get();
  }

  // With its section in front where another one has an option of that name.
  std::string name(const Scope& scope, const OptionSpec& option) const {
    const bool shared = std::any_of(scopes_.begin(), scopes_.end(), [&](const Scope& other) {
      if (&other == &scope) return false;
      const auto& options = other.section->options;
      return std::any_of(options.begin(), options.end(), [&](const OptionSpec& item) {
        return first_word(item.name) == first_word(option.name);
      });
    });
    const std::string_view section = scope.name.empty() ? "setting" : scope.name;
    std::string out = shared ? std::string(section) : "";
    std::string_view rest = option.name;
    while (true) {
      if (!out.empty()) out += '.';
      out += out.empty() ? quote_name(first_word(rest)) : quote_key(first_word(rest));
      if (rest.find('.') == std::string_view::npos) return out;
      rest.remove_prefix(rest.find('.') + 1);
    }
  }

  const std::vector<Scope>& scopes_;
  Draft& draft_;
  bool split_by_ = false;
  std::vector<std::unique_ptr<job::Value>> facts_;
};

}  // namespace

void add_options(const Context& context, const Sides& sides, Draft& draft) {
  const std::vector<Scope> scopes{{"writer", sides.writer.section, sides.writer.parameter},
                                  {"reader", sides.reader.section, sides.reader.parameter},
                                  {"", &context.catalog.settings(), &draft.script}};
  OptionWriter writer(scopes, draft);
  for (const Scope& scope : scopes) writer.add(scope);
}

const Node* given(const Scope& scope, const OptionSpec& option, Place* place) {
  for (const job::Spelling& spelling : option.spellings) {
    if (spelling.back_end != kBackEnd) continue;
    Place candidate = read_place(spelling.path);
    const Node* node = at(*scope.root, candidate);
    if (node != nullptr && spelling.path.ends_with("[]")) node = only_item(*node);
    if (node == nullptr || node->is_null()) continue;
    if (place != nullptr) *place = std::move(candidate);
    return node;
  }
  return nullptr;
}

bool written_as_text(const OptionSpec& option) {
  return std::any_of(option.spellings.begin(), option.spellings.end(),
                     [](const job::Spelling& spelling) { return spelling.as_text; });
}

Place rooted(const Scope& scope, Place place) {
  const bool below_setting = !place.empty() && place.front().key == "setting";
  const std::string_view name = scope.name.empty() ? "job" : scope.name;
  if (!scope.name.empty() || !below_setting) place.insert(place.begin(), {std::string(name), 0});
  return place;
}

}  // namespace syncql::lift
