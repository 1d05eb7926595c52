// A JSON document with its places: what lift reads and what it compares. Numbers are whole where
// they are written so. Knows nothing of what a document means.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "compiler/base/span.h"

namespace syncql::lift {

struct Node;
struct Entry;
using Items = std::vector<Node>;
using Entries = std::vector<Entry>;  // ordered as written, no key twice

struct Node {
  std::variant<std::monostate, bool, std::int64_t, double, std::string, Items, Entries> data;
  Span span;

  bool is_null() const { return std::holds_alternative<std::monostate>(data); }
  const std::int64_t* as_int() const { return std::get_if<std::int64_t>(&data); }
  const std::string* as_text() const { return std::get_if<std::string>(&data); }
  const Items* as_items() const { return std::get_if<Items>(&data); }
  const Entries* as_entries() const { return std::get_if<Entries>(&data); }
  // The member of an object; null where this is no object or has no such key.
  const Node* member(std::string_view key) const;
  Node* member(std::string_view key);
  // A member that is a text that is not empty, else an empty one.
  std::string_view text(std::string_view key) const;
  // Puts a member into an object (which this becomes where it is none), in the old one's place.
  void set(std::string_view key, Node value);
};

struct Entry {
  std::string key;
  Span key_span;
  Node value;
};

// Equal as JSON values: places and the order of keys do not count, 1 equals 1.0.
bool same(const Node& a, const Node& b);

// What a value is, for a message: `a text`, `a list`.
std::string_view kind_of(const Node& node);

}  // namespace syncql::lift
