#include "compiler/lift/place.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

#include "compiler/lift/quote.h"

namespace syncql::lift {
namespace {

// A key and the indices behind it: one segment of the text between two dots.
struct Segment {
  std::string text;
};

std::optional<std::vector<Segment>> segments(const Place& place) {
  std::vector<Segment> result;
  for (const Step& step : place) {
    if (step.key.empty()) {
      if (result.empty()) return std::nullopt;
      result.back().text += fmt::format("[{}]", step.index);
    } else if (step.key.find_first_of(".[]\r\n") != std::string::npos) {
      return std::nullopt;
    } else {
      result.push_back({step.key});
    }
  }
  return result;
}

}  // namespace

Place read_place(std::string_view path) {
  Place place;
  while (!path.empty()) {
    const std::size_t dot = path.find('.');
    const std::string_view segment = path.substr(0, dot);
    path.remove_prefix(dot == std::string_view::npos ? path.size() : dot + 1);
    const std::size_t bracket = segment.find('[');
    place.push_back({std::string(segment.substr(0, bracket)), 0});
    if (bracket == std::string_view::npos) continue;
    const std::string_view digits = segment.substr(bracket + 1, segment.size() - bracket - 2);
    Step index;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), index.index);
    if (read.ec == std::errc()) place.push_back(index);
  }
  return place;
}

const Node* at(const Node& root, const Place& place) {
  const Node* node = &root;
  for (const Step& step : place) {
    if (!step.key.empty()) {
      node = node->member(step.key);
    } else {
      const Items* items = node->as_items();
      node = items != nullptr && step.index < items->size() ? &(*items)[step.index] : nullptr;
    }
    if (node == nullptr) return nullptr;
  }
  return node;
}

void put(Node& root, const Place& place, Node value) {
  Node* node = &root;
  for (const Step& step : place) {
    if (!step.key.empty()) {
      if (node->member(step.key) == nullptr) node->set(step.key, {});
      node = node->member(step.key);
      continue;
    }
    if (node->as_items() == nullptr) node->data = Items{};
    auto& items = std::get<Items>(node->data);
    if (items.size() <= step.index) items.resize(step.index + 1);
    node = &items[step.index];
  }
  *node = std::move(value);
}

bool overlap(const Place& a, const Place& b) {
  return std::equal(
      a.begin(), a.begin() + static_cast<std::ptrdiff_t>(std::min(a.size(), b.size())), b.begin());
}

std::optional<std::string> spell(const Place& place) {
  const auto parts = segments(place);
  if (!parts) return std::nullopt;
  std::string out;
  for (const Segment& part : *parts) {
    if (!out.empty()) out += '.';
    out += quote_key(part.text);
  }
  return out;
}

std::optional<std::string> spell_plain(const Place& place) {
  const auto parts = segments(place);
  if (!parts) return std::nullopt;
  std::string out;
  for (const Segment& part : *parts) {
    if (!out.empty()) out += '.';
    out += part.text;
  }
  return out;
}

}  // namespace syncql::lift
