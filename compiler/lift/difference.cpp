#include "compiler/lift/difference.h"

#include <algorithm>

namespace syncql::lift {
namespace {

constexpr std::size_t kOwnSteps = 2;  // a reader, then a writer

Place joined(Place place, std::string key) {
  place.push_back({std::move(key), 0});
  return place;
}

Place joined(Place place, std::size_t index) {
  place.push_back({"", index});
  return place;
}

class Comparer {
 public:
  // False where a difference lies at a place that cannot be spelled: then the whole that holds it
  // is put in its place.
  bool compare(const Place& place, const Node& wanted, const Node& actual) {
    if (same(wanted, actual)) return true;
    if (wanted.as_entries() != nullptr && actual.as_entries() != nullptr) {
      return objects(place, wanted, actual) || put(place, wanted);
    }
    const Items* items = wanted.as_items();
    const Items* others = actual.as_items();
    const bool alike = items != nullptr && others != nullptr && items->size() == others->size() &&
                       all_objects(*items) && all_objects(*others);
    if (!alike) return put(place, wanted);
    for (std::size_t i = 0; i < items->size(); ++i) {
      if (!compare(joined(place, i), (*items)[i], (*others)[i])) return put(place, wanted);
    }
    return true;
  }

  bool put(const Place& place, const Node& wanted) {
    if (place.size() < 2 || !spell(place)) return false;
    // What has been found inside is part of it.
    std::erase_if(found, [&](const Difference& item) {
      return item.place.size() >= place.size() && overlap(item.place, place);
    });
    found.push_back({place, wanted});
    return true;
  }

  std::vector<Difference> found;

 private:
  // `raw.reader = {…}` takes keys that no place can spell.
  bool put_into_part(const Place& place, const Entry& entry) {
    if (place.size() > 1) return false;
    const auto part = std::find_if(found.begin(), found.end(),
                                   [&](const Difference& item) { return item.place == place; });
    Difference& all = part == found.end() ? found.emplace_back(Difference{place, Node{}}) : *part;
    all.wanted->set(entry.key, entry.value);
    return true;
  }

  static bool all_objects(const Items& items) {
    return std::all_of(items.begin(), items.end(),
                       [](const Node& item) { return item.as_entries() != nullptr; });
  }

  bool objects(const Place& place, const Node& wanted, const Node& actual) {
    for (const Entry& entry : *wanted.as_entries()) {
      const Place inner = joined(place, entry.key);
      const Node* other = actual.member(entry.key);
      const bool done =
          other == nullptr ? put(inner, entry.value) : compare(inner, entry.value, *other);
      if (!done && !put_into_part(place, entry)) return false;
    }
    for (const Entry& entry : *actual.as_entries()) {
      if (wanted.member(entry.key) != nullptr) continue;
      const Place inner = joined(place, entry.key);
      if (!spell_plain(inner)) return false;
      found.push_back({inner, std::nullopt});
    }
    return true;
  }
};

bool is_step(const Node& node, std::string_view category) {
  const Node* parameter = node.member("parameter");
  return node.text("category") == category && parameter != nullptr &&
         parameter->as_entries() != nullptr;
}

// What `raw.reader`, `raw.writer` and `raw.setting` reach is compared by itself.
Node without(const Node& node, std::string_view key) {
  Node copy = node;
  std::erase_if(std::get<Entries>(copy.data), [&](const Entry& entry) { return entry.key == key; });
  return copy;
}

void compare_steps(const Items& wanted, const Items& actual, Comparer& comparer) {
  const Place steps{{"job", 0}, {"steps", 0}};
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    const Place step = joined(steps, i);
    if (i >= actual.size()) {
      comparer.put(step, wanted[i]);
    } else if (i >= kOwnSteps) {
      comparer.compare(step, wanted[i], actual[i]);
    }
    if (i >= kOwnSteps) continue;
    const Place side{{i == 0 ? "reader" : "writer", 0}};
    const Node& parameter = *wanted[i].member("parameter");
    if (!comparer.compare(side, parameter, *actual[i].member("parameter"))) {
      comparer.put(joined(step, "parameter"), parameter);
    }
    comparer.compare(step, without(wanted[i], "parameter"), without(actual[i], "parameter"));
  }
}

bool in_order(const Items& steps) {
  return steps.size() >= kOwnSteps && is_step(steps[0], "reader") && is_step(steps[1], "writer");
}

}  // namespace

std::vector<Difference> differences(const Node& wanted, const Node& actual) {
  Comparer comparer;
  const Place job{{"job", 0}};
  const Node* steps = wanted.member("steps");
  const Node* setting = wanted.member("setting");
  if (in_order(*steps->as_items())) {
    compare_steps(*steps->as_items(), *actual.member("steps")->as_items(), comparer);
  } else if (!same(*steps, *actual.member("steps"))) {
    comparer.put(joined(job, "steps"), *steps);
  }
  const bool settings = setting != nullptr && setting->as_entries() != nullptr;
  if (settings && !comparer.compare({{"setting", 0}}, *setting, *actual.member("setting"))) {
    comparer.put(joined(job, "setting"), *setting);
  }
  const Node rest = without(wanted, "steps");
  const Node own = without(actual, "steps");
  comparer.compare(job, settings ? without(rest, "setting") : rest,
                   settings ? without(own, "setting") : own);
  return std::move(comparer.found);
}

}  // namespace syncql::lift
