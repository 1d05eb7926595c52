// A place in an artifact, as the standard library's definitions and `raw` spell it:
// `connection[0].table[]`. The inverse of what the back end does with it. Knows no option.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/lift/json/node.h"

namespace syncql::lift {

// A key, or (where it is empty) the index in the list that the key before leads to.
struct Step {
  std::string key;
  std::size_t index = 0;

  bool operator==(const Step&) const = default;
};
using Place = std::vector<Step>;

// `a[0].b[]` without its last, open index, which stands for all items of a list.
Place read_place(std::string_view path);

// The value at a place; null where there is none.
const Node* at(const Node& root, const Place& place);

// Puts a value at a place, making what is missing on the way.
void put(Node& root, const Place& place, Node value);

// Whether one of the two leads into the other, or both are the same.
bool overlap(const Place& a, const Place& b);

// As `raw` takes it, keys quoted where they must be: raw.reader.`connection[0]`.datasource. Nothing
// where a key holds what a place cannot spell.
std::optional<std::string> spell(const Place& place);

// As `raw.omit` takes it: without quotes.
std::optional<std::string> spell_plain(const Place& place);

}  // namespace syncql::lift
