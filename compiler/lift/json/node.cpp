#include "compiler/lift/json/node.h"

#include <algorithm>
#include <optional>

namespace syncql::lift {
namespace {

std::optional<double> number(const Node& node) {
  if (const auto* whole = node.as_int()) return static_cast<double>(*whole);
  if (const auto* real = std::get_if<double>(&node.data)) return *real;
  return std::nullopt;
}

bool same_entries(const Entries& a, const Node& b) {
  const Entries* other = b.as_entries();
  if (other == nullptr || a.size() != other->size()) return false;
  return std::all_of(a.begin(), a.end(), [&](const Entry& entry) {
    const Node* value = b.member(entry.key);
    return value != nullptr && same(entry.value, *value);
  });
}

}  // namespace

const Node* Node::member(std::string_view key) const {
  const Entries* entries = as_entries();
  if (entries == nullptr) return nullptr;
  const auto found = std::find_if(entries->begin(), entries->end(),
                                  [&](const Entry& entry) { return entry.key == key; });
  return found == entries->end() ? nullptr : &found->value;
}

Node* Node::member(std::string_view key) {
  auto* entries = std::get_if<Entries>(&data);
  if (entries == nullptr) return nullptr;
  const auto found = std::find_if(entries->begin(), entries->end(),
                                  [&](const Entry& entry) { return entry.key == key; });
  return found == entries->end() ? nullptr : &found->value;
}

std::string_view Node::text(std::string_view key) const {
  const Node* found = member(key);
  const std::string* value = found == nullptr ? nullptr : found->as_text();
  return value == nullptr ? std::string_view() : std::string_view(*value);
}

void Node::set(std::string_view key, Node value) {
  if (Node* old = member(key)) {
    *old = std::move(value);
    return;
  }
  if (as_entries() == nullptr) data = Entries{};
  std::get<Entries>(data).push_back({std::string(key), value.span, std::move(value)});
}

bool same(const Node& a, const Node& b) {
  const auto left = number(a);
  const auto right = number(b);
  if (left && right) {
    return a.as_int() != nullptr && b.as_int() != nullptr ? *a.as_int() == *b.as_int()
                                                          : *left == *right;
  }
  if (a.data.index() != b.data.index()) return false;
  if (const Entries* entries = a.as_entries()) return same_entries(*entries, b);
  if (const Items* items = a.as_items()) {
    const Items& others = *b.as_items();
    return std::equal(items->begin(), items->end(), others.begin(), others.end(), same);
  }
  if (const std::string* text = a.as_text()) return *text == *b.as_text();
  if (const bool* truth = std::get_if<bool>(&a.data)) return *truth == std::get<bool>(b.data);
  return true;  // null
}

std::string_view kind_of(const Node& node) {
  static constexpr std::string_view kKinds[] = {"null",   "true or false", "a number", "a number",
                                                "a text", "a list",        "an object"};
  return kKinds[node.data.index()];
}

}  // namespace syncql::lift
